package org.tsflink.tasks;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.table.data.RowData;

/**
 * The rows of one from_elements: chunks, each after its form (8 bits), the number of its rows and of its bytes (32 bits, big
 * endian).
 */
public interface ElementRows {

    /** The form of rows as their serializer writes them. */
    int ROWS = 0;
    /** The form of rows that are kept as {@link ElementColumns}. */
    int COLUMNS = 1;

    /** The chunks from the first on. */
    InputStream open() throws IOException;

    /** From the row at {@code position} on; the cursor belongs to one thread. */
    default Cursor read(TypeSerializer<RowData> serializer, int position) throws IOException {
        return new Cursor(serializer, new DataInputStream(new BufferedInputStream(open())), position);
    }

    /** Reads rows one by one. */
    final class Cursor implements Closeable {

        private final TypeSerializer<RowData> serializer;
        private final DataInputStream chunks;
        private final DataInputDeserializer input = new DataInputDeserializer();
        /** Null where the chunk has the form of rows. */
        private ElementColumns columns;
        private int position;
        private int rowsOfChunk;
        private int leftInChunk;

        private Cursor(TypeSerializer<RowData> serializer, DataInputStream chunks, int start) throws IOException {
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
            int form = chunks.read();
            if (form < 0) {
                return false;
            }
            rowsOfChunk = chunks.readInt();
            leftInChunk = rowsOfChunk;
            byte[] bytes = new byte[chunks.readInt()];
            chunks.readFully(bytes);
            columns = form == COLUMNS ? new ElementColumns(bytes, rowsOfChunk) : null;
            input.setBuffer(bytes);
            return true;
        }

        @Override
        public void close() throws IOException {
            chunks.close();
        }
    }
}
