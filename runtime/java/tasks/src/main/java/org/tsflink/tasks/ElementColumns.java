package org.tsflink.tasks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.columnar.ColumnarRowData;
import org.apache.flink.table.data.columnar.vector.BooleanColumnVector;
import org.apache.flink.table.data.columnar.vector.ByteColumnVector;
import org.apache.flink.table.data.columnar.vector.BytesColumnVector;
import org.apache.flink.table.data.columnar.vector.ColumnVector;
import org.apache.flink.table.data.columnar.vector.DoubleColumnVector;
import org.apache.flink.table.data.columnar.vector.FloatColumnVector;
import org.apache.flink.table.data.columnar.vector.IntColumnVector;
import org.apache.flink.table.data.columnar.vector.LongColumnVector;
import org.apache.flink.table.data.columnar.vector.ShortColumnVector;
import org.apache.flink.table.data.columnar.vector.VectorizedColumnBatch;

/**
 * Rows that are kept column by column: how many columns there are (16 bits), and of each its {@link ColumnKind}, how many
 * bytes say which cells are null (32 bits; none where no cell is), those bytes, a bit a row, and the cells. Little endian.
 */
final class ElementColumns {

    private final byte[] bytes;
    private final ByteBuffer input;
    private final int rows;
    private final VectorizedColumnBatch columns;

    ElementColumns(byte[] bytes, int rows) {
        this.bytes = bytes;
        this.rows = rows;
        this.input = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        ColumnVector[] vectors = new ColumnVector[Short.toUnsignedInt(input.getShort())];
        for (int index = 0; index < vectors.length; index++) {
            vectors[index] = column();
        }
        this.columns = new VectorizedColumnBatch(vectors);
    }

    RowData row(int index) {
        return new ColumnarRowData(columns, index);
    }

    private ColumnVector column() {
        ColumnKind kind = ColumnKind.of(input.get());
        int nulls = take(input.getInt());
        boolean hasNulls = input.position() > nulls;
        int cells = take(rows * (kind.width == 0 ? Integer.BYTES : kind.width));
        if (kind.width > 0) {
            return new Fixed(nulls, hasNulls, cells);
        }
        int length = rows == 0 ? 0 : input.getInt(cells + Integer.BYTES * (rows - 1));
        return new Variable(nulls, hasNulls, cells, take(length));
    }

    /** Where the next bytes begin, which are read over. */
    private int take(int length) {
        int start = input.position();
        input.position(start + length);
        return start;
    }

    private abstract class Column implements ColumnVector {

        private final int nulls;
        private final boolean hasNulls;
        final int cells;

        Column(int nulls, boolean hasNulls, int cells) {
            this.nulls = nulls;
            this.hasNulls = hasNulls;
            this.cells = cells;
        }

        @Override
        public boolean isNullAt(int row) {
            return hasNulls && (bytes[nulls + (row >> 3)] & 1 << (row & 7)) != 0;
        }
    }

    /** Of whichever kind: what asks for a cell knows the column's type. */
    private final class Fixed extends Column
            implements BooleanColumnVector,
                    ByteColumnVector,
                    ShortColumnVector,
                    IntColumnVector,
                    LongColumnVector,
                    FloatColumnVector,
                    DoubleColumnVector {

        Fixed(int nulls, boolean hasNulls, int cells) {
            super(nulls, hasNulls, cells);
        }

        @Override
        public boolean getBoolean(int row) {
            return bytes[cells + row] != 0;
        }

        @Override
        public byte getByte(int row) {
            return bytes[cells + row];
        }

        @Override
        public short getShort(int row) {
            return input.getShort(cells + Short.BYTES * row);
        }

        @Override
        public int getInt(int row) {
            return input.getInt(cells + Integer.BYTES * row);
        }

        @Override
        public long getLong(int row) {
            return input.getLong(cells + Long.BYTES * row);
        }

        @Override
        public float getFloat(int row) {
            return input.getFloat(cells + Float.BYTES * row);
        }

        @Override
        public double getDouble(int row) {
            return input.getDouble(cells + Double.BYTES * row);
        }
    }

    private final class Variable extends Column implements BytesColumnVector {

        private final int start;

        Variable(int nulls, boolean hasNulls, int ends, int start) {
            super(nulls, hasNulls, ends);
            this.start = start;
        }

        @Override
        public Bytes getBytes(int row) {
            int from = row == 0 ? 0 : input.getInt(cells + Integer.BYTES * (row - 1));
            return new Bytes(bytes, start + from, input.getInt(cells + Integer.BYTES * row) - from);
        }
    }
}
