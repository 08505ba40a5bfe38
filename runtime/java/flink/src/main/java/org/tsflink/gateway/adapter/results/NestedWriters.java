package org.tsflink.gateway.adapter.results;

import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.MapData;
import org.apache.flink.table.data.RowData;

/** Arrays, maps and rows. */
final class NestedWriters {

    private NestedWriters() {}

    static final class Array extends ColumnWriter {

        private final Bytes offsets = new Bytes();
        private final ColumnWriter element;

        Array(ColumnWriter element) {
            this.element = element;
            offsets.putInt(0);
        }

        @Override
        protected void put(RowData row, int position) {
            put(row.getArray(position));
        }

        @Override
        protected void put(ArrayData array, int position) {
            put(array.getArray(position));
        }

        private void put(ArrayData elements) {
            for (int index = 0; index < elements.size(); index++) {
                element.add(elements, index);
            }
            offsets.putInt(element.length());
        }

        @Override
        protected void putNull() {
            offsets.putInt(element.length());
        }

        @Override
        protected void writeBuffers(BatchBody body) {
            body.buffer(offsets);
            element.write(body);
        }

        @Override
        long bytes() {
            return offsets.size() + element.bytes();
        }

        @Override
        void clear() {
            super.clear();
            offsets.clear();
            offsets.putInt(0);
            element.clear();
        }
    }

    /** MAP and MULTISET: a list of structs of key and value. */
    static final class Map extends ColumnWriter {

        private final Bytes offsets = new Bytes();
        private final ColumnWriter key;
        private final ColumnWriter value;

        Map(ColumnWriter key, ColumnWriter value) {
            this.key = key;
            this.value = value;
            offsets.putInt(0);
        }

        @Override
        protected void put(RowData row, int position) {
            put(row.getMap(position));
        }

        @Override
        protected void put(ArrayData array, int position) {
            put(array.getMap(position));
        }

        private void put(MapData map) {
            ArrayData keys = map.keyArray();
            ArrayData values = map.valueArray();
            for (int index = 0; index < map.size(); index++) {
                key.add(keys, index);
                value.add(values, index);
            }
            offsets.putInt(key.length());
        }

        @Override
        protected void putNull() {
            offsets.putInt(key.length());
        }

        @Override
        protected void writeBuffers(BatchBody body) {
            body.buffer(offsets);
            body.field(key.length(), 0);
            body.emptyBuffer();
            key.write(body);
            value.write(body);
        }

        @Override
        long bytes() {
            return offsets.size() + key.bytes() + value.bytes();
        }

        @Override
        void clear() {
            super.clear();
            offsets.clear();
            offsets.putInt(0);
            key.clear();
            value.clear();
        }
    }

    /** ROW and structured types. */
    static final class Struct extends ColumnWriter {

        private final ColumnWriter[] fields;

        Struct(ColumnWriter[] fields) {
            this.fields = fields;
        }

        @Override
        protected void put(RowData row, int position) {
            put(row.getRow(position, fields.length));
        }

        @Override
        protected void put(ArrayData array, int position) {
            put(array.getRow(position, fields.length));
        }

        private void put(RowData row) {
            for (int index = 0; index < fields.length; index++) {
                fields[index].add(row, index);
            }
        }

        @Override
        protected void putNull() {
            for (ColumnWriter field : fields) {
                field.addNull();
            }
        }

        @Override
        protected void writeBuffers(BatchBody body) {
            for (ColumnWriter field : fields) {
                field.write(body);
            }
        }

        @Override
        long bytes() {
            long bytes = 0;
            for (ColumnWriter field : fields) {
                bytes += field.bytes();
            }
            return bytes;
        }

        @Override
        void clear() {
            super.clear();
            for (ColumnWriter field : fields) {
                field.clear();
            }
        }
    }

    /** The type NULL, which has no buffers. */
    static final class Null extends ColumnWriter {

        @Override
        protected void put(RowData row, int position) {}

        @Override
        protected void put(ArrayData array, int position) {}

        @Override
        protected void putNull() {}

        @Override
        boolean hasValidity() {
            return false;
        }

        @Override
        protected void writeBuffers(BatchBody body) {}

        @Override
        long bytes() {
            return 0;
        }
    }
}
