package org.tsflink.gateway.adapter.elements;

import java.util.Arrays;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.binary.BinaryStringData;
import org.apache.flink.table.types.logical.LogicalType;

/** Strings and bytes within the length of their columns. */
final class TextCells {

    private TextCells() {}

    /** @param fixed pads with spaces, as CAST to CHAR does */
    static StringData characters(Object value, LogicalType type, int length, boolean fixed) {
        if (!(value instanceof String given)) {
            return CellCoercers.refuse(value, type);
        }
        String text = given;
        if (text.length() > length || fixed) {
            int characters = text.codePointCount(0, text.length());
            if (characters > length) {
                throw new CellProblem(Described.value(value) + " is longer, " + characters + " characters, than "
                        + type.asSummaryString() + " holds");
            }
            if (characters < length && fixed) {
                text += " ".repeat(length - characters);
            }
        }
        BinaryStringData string = BinaryStringData.fromString(text);
        // Tasks share it; what it would otherwise make on first use is not made for several threads.
        string.ensureMaterialized();
        return string;
    }

    /** @param fixed pads with zeros, as CAST to BINARY does */
    static byte[] bytes(Object value, LogicalType type, int length, boolean fixed) {
        if (!(value instanceof byte[] bytes)) {
            return CellCoercers.refuse(value, type);
        }
        if (bytes.length > length) {
            throw new CellProblem(Described.value(value) + " is longer than " + type.asSummaryString() + " holds");
        }
        return fixed ? Arrays.copyOf(bytes, length) : bytes;
    }
}
