package org.tsflink.gateway.adapter.results;

import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.TimestampData;

/** TIMESTAMP and TIMESTAMP_LTZ. */
final class TimestampWriters {

    private static final int DIGITS_OF_MILLIS = 3;

    private TimestampWriters() {}

    /** Whether milliseconds are all of a precision's timestamps. */
    static boolean isInMillis(int precision) {
        return precision <= DIGITS_OF_MILLIS;
    }

    static ColumnWriter of(int precision) {
        return isInMillis(precision) ? new Millis(precision) : new MillisAndNanos(precision);
    }

    private static final class Millis extends FixedWriter {

        private final int precision;

        private Millis(int precision) {
            this.precision = precision;
        }

        @Override
        protected void put(RowData row, int position) {
            values.putLong(row.getTimestamp(position, precision).getMillisecond());
        }

        @Override
        protected void put(ArrayData array, int position) {
            values.putLong(array.getTimestamp(position, precision).getMillisecond());
        }

        @Override
        protected void putNull() {
            values.putLong(0);
        }
    }

    /** A STRUCT of two: 64-bit nanoseconds would end in 2262. */
    private static final class MillisAndNanos extends ColumnWriter {

        private final int precision;
        private final Bytes millis = new Bytes();
        private final Bytes nanos = new Bytes();

        private MillisAndNanos(int precision) {
            this.precision = precision;
        }

        @Override
        protected void put(RowData row, int position) {
            put(row.getTimestamp(position, precision));
        }

        @Override
        protected void put(ArrayData array, int position) {
            put(array.getTimestamp(position, precision));
        }

        private void put(TimestampData timestamp) {
            millis.putLong(timestamp.getMillisecond());
            nanos.putInt(timestamp.getNanoOfMillisecond());
        }

        @Override
        protected void putNull() {
            millis.putLong(0);
            nanos.putInt(0);
        }

        @Override
        protected void writeBuffers(BatchBody body) {
            writeChild(body, millis);
            writeChild(body, nanos);
        }

        private void writeChild(BatchBody body, Bytes values) {
            body.field(length(), 0);
            body.emptyBuffer();
            body.buffer(values);
        }

        @Override
        long bytes() {
            return millis.size() + nanos.size();
        }

        @Override
        void clear() {
            super.clear();
            millis.clear();
            nanos.clear();
        }
    }
}
