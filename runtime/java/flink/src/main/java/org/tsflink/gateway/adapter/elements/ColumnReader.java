package org.tsflink.gateway.adapter.elements;

import java.nio.ByteBuffer;
import java.util.List;

/** Reads the cells of a column that came in Arrow's layout. */
abstract class ColumnReader {

    private static final ByteBuffer[] NONE = {};

    private final ByteBuffer validity;
    private ByteBuffer[] buffers = NONE;
    private List<ColumnReader> children = List.of();

    /** @param validity empty where no cell is null */
    ColumnReader(ByteBuffer validity) {
        this.validity = validity;
    }

    /** Tells what the cells lie in, for those who read them without {@link #cell}. */
    ColumnReader over(List<ColumnReader> parts, ByteBuffer... values) {
        buffers = values;
        children = parts;
        return this;
    }

    /** Those after the validity, of a column of numbers, texts or bytes, or of a union; of any other none. */
    ByteBuffer[] buffers() {
        return buffers;
    }

    /** The members of a union. */
    List<ColumnReader> children() {
        return children;
    }

    boolean hasNulls() {
        return validity.remaining() > 0;
    }

    /** Null, a Java object that stands for the value by itself (Long, String, LocalDate, List), or one of {@link Cells}. */
    final Object cell(int index) {
        return isNull(index) ? null : value(index);
    }

    boolean isNull(int index) {
        return hasNulls() && !bit(validity, index);
    }

    /** Of a cell that is not null. */
    protected abstract Object value(int index);

    static boolean bit(ByteBuffer bits, int index) {
        return (bits.get(index >> 3) & 1 << (index & 7)) != 0;
    }
}
