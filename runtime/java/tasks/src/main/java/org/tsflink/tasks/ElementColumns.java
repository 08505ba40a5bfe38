package org.tsflink.tasks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.flink.core.memory.MemorySegment;
import org.apache.flink.core.memory.MemorySegmentFactory;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.MapData;
import org.apache.flink.table.data.RawValueData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.data.binary.BinaryStringData;
import org.apache.flink.types.RowKind;

/**
 * Rows that are kept column by column: how many columns there are (16 bits), and of each its {@link ColumnKind}, how many
 * bytes say which cells are null (32 bits; none where no cell is), those bytes, a bit a row, and the cells. Little endian.
 */
final class ElementColumns {

    private final byte[] bytes;
    private final MemorySegment memory;
    private final MemorySegment[] memories;
    private final Column[] columns;

    ElementColumns(byte[] bytes, int rows) {
        this.bytes = bytes;
        this.memory = MemorySegmentFactory.wrap(bytes);
        // What all strings lie in: one for each would be most of what they take.
        this.memories = new MemorySegment[] {memory};
        ByteBuffer input = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.columns = new Column[Short.toUnsignedInt(input.getShort())];
        for (int index = 0; index < columns.length; index++) {
            columns[index] = new Column(input, rows);
        }
    }

    RowData row(int index) {
        return new Row(index);
    }

    /** Where the cells of a column are. */
    private static final class Column {

        final boolean hasNulls;
        final int nulls;
        final int cells;
        /** Of the kind without a width: where the bytes of all cells begin, after their ends. */
        final int variable;

        Column(ByteBuffer input, int rows) {
            ColumnKind kind = ColumnKind.of(input.get());
            nulls = take(input, input.getInt());
            hasNulls = input.position() > nulls;
            cells = take(input, rows * (kind.width == 0 ? Integer.BYTES : kind.width));
            int length = kind.width > 0 || rows == 0 ? 0 : input.getInt(cells + Integer.BYTES * (rows - 1));
            variable = take(input, length);
        }

        /** Where the next bytes begin, which are read over. */
        private static int take(ByteBuffer input, int length) {
            int start = input.position();
            input.position(start + length);
            return start;
        }
    }

    /**
     * A view of one row: who keeps it copies it, as with all that a source gives. What newer Flinks ask of rows of the types
     * that they have is not here: such cells are never kept column by column.
     */
    private final class Row implements RowData {

        private final int index;
        private RowKind kind = RowKind.INSERT;

        Row(int index) {
            this.index = index;
        }

        @Override
        public int getArity() {
            return columns.length;
        }

        @Override
        public RowKind getRowKind() {
            return kind;
        }

        @Override
        public void setRowKind(RowKind kind) {
            this.kind = kind;
        }

        @Override
        public boolean isNullAt(int position) {
            Column column = columns[position];
            return column.hasNulls && (bytes[column.nulls + (index >> 3)] & 1 << (index & 7)) != 0;
        }

        @Override
        public boolean getBoolean(int position) {
            return getByte(position) != 0;
        }

        @Override
        public byte getByte(int position) {
            return bytes[columns[position].cells + index];
        }

        @Override
        public short getShort(int position) {
            return memory.getShortLittleEndian(columns[position].cells + Short.BYTES * index);
        }

        @Override
        public int getInt(int position) {
            return memory.getIntLittleEndian(columns[position].cells + Integer.BYTES * index);
        }

        @Override
        public long getLong(int position) {
            return memory.getLongLittleEndian(columns[position].cells + Long.BYTES * index);
        }

        @Override
        public float getFloat(int position) {
            return memory.getFloatLittleEndian(columns[position].cells + Float.BYTES * index);
        }

        @Override
        public double getDouble(int position) {
            return memory.getDoubleLittleEndian(columns[position].cells + Double.BYTES * index);
        }

        @Override
        public StringData getString(int position) {
            Column column = columns[position];
            int start = start(column);
            int length = end(column) - start;
            return length == 0
                    ? BinaryStringData.EMPTY_UTF8
                    : BinaryStringData.fromAddress(memories, column.variable + start, length);
        }

        @Override
        public byte[] getBinary(int position) {
            Column column = columns[position];
            return Arrays.copyOfRange(bytes, column.variable + start(column), column.variable + end(column));
        }

        private int start(Column column) {
            return index == 0 ? 0 : memory.getIntLittleEndian(column.cells + Integer.BYTES * (index - 1));
        }

        private int end(Column column) {
            return memory.getIntLittleEndian(column.cells + Integer.BYTES * index);
        }

        @Override
        public DecimalData getDecimal(int position, int precision, int scale) {
            throw notKept();
        }

        @Override
        public TimestampData getTimestamp(int position, int precision) {
            throw notKept();
        }

        @Override
        public <T> RawValueData<T> getRawValue(int position) {
            throw notKept();
        }

        @Override
        public ArrayData getArray(int position) {
            throw notKept();
        }

        @Override
        public MapData getMap(int position) {
            throw notKept();
        }

        @Override
        public RowData getRow(int position, int fields) {
            throw notKept();
        }

        private IllegalStateException notKept() {
            return new IllegalStateException("cells of this type are not kept column by column");
        }
    }
}
