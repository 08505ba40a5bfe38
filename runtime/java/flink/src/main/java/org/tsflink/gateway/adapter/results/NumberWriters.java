package org.tsflink.gateway.adapter.results;

import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.RowData;

/** Booleans, numbers, and what Flink keeps as a number: dates, times and intervals. */
final class NumberWriters {

    private NumberWriters() {}

    static final class Boolean extends FixedWriter {

        @Override
        protected void put(RowData row, int position) {
            put(row.getBoolean(position));
        }

        @Override
        protected void put(ArrayData array, int position) {
            put(array.getBoolean(position));
        }

        @Override
        protected void putNull() {
            put(false);
        }

        private void put(boolean value) {
            values.putBit(length() - 1, value);
        }
    }

    static final class Int8 extends FixedWriter {

        @Override
        protected void put(RowData row, int position) {
            values.putByte(row.getByte(position));
        }

        @Override
        protected void put(ArrayData array, int position) {
            values.putByte(array.getByte(position));
        }

        @Override
        protected void putNull() {
            values.putByte((byte) 0);
        }
    }

    static final class Int16 extends FixedWriter {

        @Override
        protected void put(RowData row, int position) {
            values.putShort(row.getShort(position));
        }

        @Override
        protected void put(ArrayData array, int position) {
            values.putShort(array.getShort(position));
        }

        @Override
        protected void putNull() {
            values.putShort((short) 0);
        }
    }

    static final class Int32 extends FixedWriter {

        @Override
        protected void put(RowData row, int position) {
            values.putInt(row.getInt(position));
        }

        @Override
        protected void put(ArrayData array, int position) {
            values.putInt(array.getInt(position));
        }

        @Override
        protected void putNull() {
            values.putInt(0);
        }
    }

    static final class Int64 extends FixedWriter {

        @Override
        protected void put(RowData row, int position) {
            values.putLong(row.getLong(position));
        }

        @Override
        protected void put(ArrayData array, int position) {
            values.putLong(array.getLong(position));
        }

        @Override
        protected void putNull() {
            values.putLong(0);
        }
    }

    static final class Float32 extends FixedWriter {

        @Override
        protected void put(RowData row, int position) {
            values.putInt(Float.floatToRawIntBits(row.getFloat(position)));
        }

        @Override
        protected void put(ArrayData array, int position) {
            values.putInt(Float.floatToRawIntBits(array.getFloat(position)));
        }

        @Override
        protected void putNull() {
            values.putInt(0);
        }
    }

    static final class Float64 extends FixedWriter {

        @Override
        protected void put(RowData row, int position) {
            values.putLong(Double.doubleToRawLongBits(row.getDouble(position)));
        }

        @Override
        protected void put(ArrayData array, int position) {
            values.putLong(Double.doubleToRawLongBits(array.getDouble(position)));
        }

        @Override
        protected void putNull() {
            values.putLong(0);
        }
    }

    /** 16 bytes each. */
    static final class Decimal extends FixedWriter {

        private final int precision;
        private final int scale;

        Decimal(int precision, int scale) {
            this.precision = precision;
            this.scale = scale;
        }

        @Override
        protected void put(RowData row, int position) {
            put(row.getDecimal(position, precision, scale));
        }

        @Override
        protected void put(ArrayData array, int position) {
            put(array.getDecimal(position, precision, scale));
        }

        @Override
        protected void putNull() {
            put(0, 0);
        }

        private void put(DecimalData decimal) {
            if (decimal.isCompact()) {
                long unscaled = decimal.toUnscaledLong();
                put(unscaled, unscaled >> (Long.SIZE - 1));
                return;
            }
            byte[] bytes = decimal.toUnscaledBytes();
            put(part(bytes, 0), part(bytes, Long.BYTES));
        }

        private void put(long low, long high) {
            values.putLong(low);
            values.putLong(high);
        }

        /** Eight bytes of a big-endian number, counted from its end; beyond its start it goes on with its sign. */
        private static long part(byte[] bytes, int fromEnd) {
            long part = 0;
            for (int index = Long.BYTES - 1; index >= 0; index--) {
                int place = bytes.length - 1 - fromEnd - index;
                int octet = place >= 0 ? bytes[place] : bytes[0] >> (Byte.SIZE - 1);
                part = part << Byte.SIZE | octet & 0xff;
            }
            return part;
        }
    }
}
