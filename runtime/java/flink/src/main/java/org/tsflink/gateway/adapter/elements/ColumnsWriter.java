package org.tsflink.gateway.adapter.elements;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.List;
import org.apache.flink.table.types.logical.LogicalType;
import org.tsflink.tasks.ColumnKind;

/** Writes a batch whose columns are all direct, in the form in which {@code ElementColumns} reads it. */
final class ColumnsWriter {

    private static final int COLUMN_HEADER = Byte.BYTES + Integer.BYTES;

    private final List<LogicalType> types;

    ColumnsWriter(List<LogicalType> types) {
        this.types = types;
    }

    byte[] write(DirectColumn[] columns, int rows) {
        BitSet[] nulls = new BitSet[columns.length];
        int size = Short.BYTES;
        for (int position = 0; position < columns.length; position++) {
            nulls[position] = nulls(columns[position], rows);
            size = Math.addExact(size, size(columns[position], kind(position), nulls[position], rows));
        }
        ByteBuffer target = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        target.putShort((short) columns.length);
        for (int position = 0; position < columns.length; position++) {
            ColumnKind kind = kind(position);
            byte[] bits = nulls[position].toByteArray();
            int length = bits.length == 0 ? 0 : (rows + 7) / 8;
            target.put((byte) kind.ordinal()).putInt(length).put(bits);
            target.position(target.position() + length - bits.length);
            if (kind.width == 0) {
                writeVariable(columns[position], nulls[position], rows, target);
            } else {
                writeFixed(columns[position], kind, nulls[position], rows, target);
            }
        }
        return target.array();
    }

    private ColumnKind kind(int position) {
        return DirectColumn.kindOf(types.get(position));
    }

    private static BitSet nulls(DirectColumn column, int rows) {
        BitSet nulls = new BitSet();
        for (int index = 0; column.mayHaveNulls() && index < rows; index++) {
            if (column.isNull(index)) {
                nulls.set(index);
            }
        }
        return nulls;
    }

    private static int size(DirectColumn column, ColumnKind kind, BitSet nulls, int rows) {
        long size = COLUMN_HEADER + (nulls.isEmpty() ? 0 : (rows + 7) / 8);
        if (kind.width > 0) {
            size += (long) rows * kind.width;
        } else {
            size += (long) rows * Integer.BYTES;
            if (column.isContiguous()) {
                return Math.toIntExact(size + length(column, rows));
            }
            for (int index = nulls.nextClearBit(0); index < rows; index = nulls.nextClearBit(index + 1)) {
                size += column.end(index) - column.start(index);
            }
        }
        return Math.toIntExact(size);
    }

    /** Of the bytes of a contiguous column. */
    private static int length(DirectColumn column, int rows) {
        return rows == 0 ? 0 : column.end(rows - 1) - column.start(0);
    }

    private static void writeFixed(DirectColumn column, ColumnKind kind, BitSet nulls, int rows, ByteBuffer target) {
        if (column.isContiguous()) {
            target.put(column.cells().limit(rows * kind.width));
            return;
        }
        for (int index = 0; index < rows; index++) {
            long bits = nulls.get(index) ? 0 : column.bits(index);
            switch (kind.width) {
                case 1 -> target.put((byte) bits);
                case 2 -> target.putShort((short) bits);
                case 4 -> target.putInt((int) bits);
                default -> target.putLong(bits);
            }
        }
    }

    private static void writeVariable(DirectColumn column, BitSet nulls, int rows, ByteBuffer target) {
        int ends = target.position();
        int cells = ends + Integer.BYTES * rows;
        target.position(cells);
        if (column.isContiguous() && rows > 0) {
            int first = column.start(0);
            for (int index = 0; index < rows; index++) {
                target.putInt(ends + Integer.BYTES * index, column.end(index) - first);
            }
            target.put(column.bytes(0), first, length(column, rows));
            return;
        }
        for (int index = 0; index < rows; index++) {
            if (!nulls.get(index)) {
                int start = column.start(index);
                target.put(column.bytes(index), start, column.end(index) - start);
            }
            target.putInt(ends + Integer.BYTES * index, target.position() - cells);
        }
    }
}
