package org.tsflink.gateway.adapter.results;

import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.RawValueData;
import org.apache.flink.table.data.RowData;
import org.tsflink.gateway.adapter.types.Bitmaps;
import org.tsflink.gateway.adapter.types.Variants;

/** Strings, bytes, and what travels as bytes. */
final class BinaryWriters {

    private BinaryWriters() {}

    /** Offsets and bytes. */
    abstract static class Base extends ColumnWriter {

        private final Bytes offsets = new Bytes();
        private final Bytes values = new Bytes();

        protected Base() {
            offsets.putInt(0);
        }

        protected final void put(byte[] value) {
            values.putBytes(value);
            offsets.putInt(values.size());
        }

        @Override
        protected final void putNull() {
            offsets.putInt(values.size());
        }

        @Override
        protected final void writeBuffers(BatchBody body) {
            body.buffer(offsets);
            body.buffer(values);
        }

        @Override
        final long bytes() {
            return offsets.size() + values.size();
        }

        @Override
        final void clear() {
            super.clear();
            offsets.clear();
            offsets.putInt(0);
            values.clear();
        }
    }

    static final class Text extends Base {

        @Override
        protected void put(RowData row, int position) {
            put(row.getString(position).toBytes());
        }

        @Override
        protected void put(ArrayData array, int position) {
            put(array.getString(position).toBytes());
        }
    }

    static final class Binary extends Base {

        @Override
        protected void put(RowData row, int position) {
            put(row.getBinary(position));
        }

        @Override
        protected void put(ArrayData array, int position) {
            put(array.getBinary(position));
        }
    }

    /** As the serializer of the type writes them. */
    static final class Raw<T> extends Base {

        private final TypeSerializer<T> serializer;

        Raw(TypeSerializer<T> serializer) {
            this.serializer = serializer;
        }

        @Override
        protected void put(RowData row, int position) {
            RawValueData<T> value = row.getRawValue(position);
            put(value.toBytes(serializer));
        }

        @Override
        protected void put(ArrayData array, int position) {
            RawValueData<T> value = array.getRawValue(position);
            put(value.toBytes(serializer));
        }
    }

    static final class Variant extends Base {

        @Override
        protected void put(RowData row, int position) {
            put(Variants.encode(Variants.get(row, position)));
        }

        @Override
        protected void put(ArrayData array, int position) {
            put(Variants.encode(Variants.get(array, position)));
        }
    }

    static final class Bitmap extends Base {

        @Override
        protected void put(RowData row, int position) {
            put(Bitmaps.encode(Bitmaps.get(row, position)));
        }

        @Override
        protected void put(ArrayData array, int position) {
            put(Bitmaps.encode(Bitmaps.get(array, position)));
        }
    }
}
