package org.tsflink.tasks;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.table.data.RowData;

/** The rows of one from_elements. */
public interface ElementRows {

    /** From the first chunk on. */
    Chunks open() throws IOException;

    /** From the row at {@code position} on; the cursor belongs to one thread. */
    default Cursor read(TypeSerializer<RowData> serializer, int position) throws IOException {
        return new Cursor(serializer, open(), position);
    }

    /** Chunks, one after the other. */
    interface Chunks extends Closeable {

        /** Null after the last one. */
        ElementChunk next() throws IOException;

        /** Those that were written there. */
        static Chunks in(InputStream bytes) {
            DataInputStream input = new DataInputStream(new BufferedInputStream(bytes));
            return new Chunks() {
                @Override
                public ElementChunk next() throws IOException {
                    return ElementChunk.read(input);
                }

                @Override
                public void close() throws IOException {
                    input.close();
                }
            };
        }
    }

    /** Reads rows one by one. */
    final class Cursor implements Closeable {

        private final TypeSerializer<RowData> serializer;
        private final Chunks chunks;
        private final DataInputDeserializer input = new DataInputDeserializer();
        /** Null where the chunk has the form of rows. */
        private ElementColumns columns;
        private int position;
        private int rowsOfChunk;
        private int leftInChunk;

        private Cursor(TypeSerializer<RowData> serializer, Chunks chunks, int start) throws IOException {
            this.serializer = serializer;
            this.chunks = chunks;
            while (position < start && next() != null) {
                // Not all rows have an index; those before the position are read over.
            }
        }

        /** How many rows have been read. */
        int position() {
            return position;
        }

        /** Null after the last row. */
        public RowData next() throws IOException {
            while (leftInChunk == 0) {
                if (!nextChunk()) {
                    return null;
                }
            }
            int index = rowsOfChunk - leftInChunk;
            leftInChunk--;
            position++;
            return columns == null ? serializer.deserialize(input) : columns.row(index);
        }

        private boolean nextChunk() throws IOException {
            ElementChunk chunk = chunks.next();
            if (chunk == null) {
                return false;
            }
            rowsOfChunk = chunk.rows;
            leftInChunk = rowsOfChunk;
            columns = chunk.form == ElementChunk.Form.COLUMNS ? new ElementColumns(chunk.bytes, rowsOfChunk) : null;
            input.setBuffer(chunk.bytes);
            return true;
        }

        @Override
        public void close() throws IOException {
            chunks.close();
        }
    }
}
