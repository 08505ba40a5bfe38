package org.tsflink.gateway.adapter.elements;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.table.data.RawValueData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RawType;
import org.tsflink.gateway.adapter.types.Bitmaps;
import org.tsflink.gateway.adapter.types.Variants;

/** Values that travel as bytes. */
final class BinaryCells {

    private BinaryCells() {}

    static RawValueData<?> raw(Object value, RawType<?> type) {
        if (!(value instanceof Cells.Raw raw)) {
            return CellCoercers.refuse(value, type);
        }
        String expected = type.getOriginatingClass().getName();
        if (!raw.className().equals(expected)) {
            throw new CellProblem("a raw value of class " + raw.className() + " is none of " + expected);
        }
        DataInputDeserializer input = new DataInputDeserializer(raw.bytes());
        try {
            Object object = type.getTypeSerializer().deserialize(input);
            if (input.available() == 0) {
                return RawValueData.fromObject(object);
            }
        } catch (IOException | RuntimeException e) {
            // Said below.
        }
        throw new CellProblem("the bytes of the raw value are not what " + expected + "'s serializer writes");
    }

    static Object variant(Object value, LogicalType type) {
        if (!(value instanceof Cells.Variant variant)) {
            return CellCoercers.refuse(value, type);
        }
        try {
            return Variants.decode(variant.bytes());
        } catch (ArithmeticException e) {
            throw new CellProblem("a time in the value is outside of what Flink's " + type.asSummaryString() + " holds");
        }
    }

    static Object bitmap(Object value, LogicalType type) {
        if (!(value instanceof Cells.Bitmap bitmap)) {
            return CellCoercers.refuse(value, type);
        }
        try {
            return Bitmaps.decode(bitmap.bytes());
        } catch (RuntimeException e) {
            throw new CellProblem("the bytes are no serialised Roaring bitmap");
        }
    }
}
