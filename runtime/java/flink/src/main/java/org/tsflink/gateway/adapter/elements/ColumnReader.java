package org.tsflink.gateway.adapter.elements;

import java.nio.ByteBuffer;

/** Reads the cells of a column that came in Arrow's layout. */
abstract class ColumnReader {

    private final ByteBuffer validity;

    /** @param validity empty where no cell is null */
    ColumnReader(ByteBuffer validity) {
        this.validity = validity;
    }

    /** Null, a Java object that stands for the value by itself (Long, String, LocalDate, List), or one of {@link Cells}. */
    final Object cell(int index) {
        return isNull(index) ? null : value(index);
    }

    private boolean isNull(int index) {
        return validity.remaining() > 0 && !bit(validity, index);
    }

    /** Of a cell that is not null. */
    protected abstract Object value(int index);

    static boolean bit(ByteBuffer bits, int index) {
        return (bits.get(index >> 3) & 1 << (index & 7)) != 0;
    }
}
