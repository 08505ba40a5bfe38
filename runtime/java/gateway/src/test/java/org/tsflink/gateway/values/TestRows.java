package org.tsflink.gateway.values;

import java.util.ArrayList;
import java.util.List;
import org.tsflink.bridge.v1.Row;
import org.tsflink.gateway.flink.RowCodec;

/** Rows for tests of the core, which does not know Flink's. */
public final class TestRows implements RowCodec {

    public record TestRow(List<Object> fields) {}

    @Override
    public boolean isRow(Object value) {
        return value instanceof TestRow;
    }

    @Override
    public Row encode(Object row, ValueEncoder encoder) {
        Row.Builder encoded = Row.newBuilder();
        ((TestRow) row).fields().forEach(field -> encoded.addFields(encoder.encode(field)));
        return encoded.build();
    }

    @Override
    public Object decode(Row row, ValueDecoder decoder) {
        List<Object> fields = new ArrayList<>();
        row.getFieldsList().forEach(field -> fields.add(decoder.decode(field)));
        return new TestRow(fields);
    }
}
