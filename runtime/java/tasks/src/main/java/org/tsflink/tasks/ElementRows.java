package org.tsflink.tasks;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.table.data.RowData;

/**
 * The rows of one from_elements, as their serializer wrote them: chunks, each after the number of its rows and of its bytes
 * (32 bits, big endian).
 */
public interface ElementRows {

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
        private int position;
        private int leftInChunk;

        private Cursor(TypeSerializer<RowData> serializer, DataInputStream chunks, int start) throws IOException {
            this.serializer = serializer;
            this.chunks = chunks;
            while (position < start && next() != null) {
                // Rows have no index; those before the position are read over.
            }
        }

        /** How many rows have been read. */
        int position() {
            return position;
        }

        /** Null after the last row. */
        RowData next() throws IOException {
            while (leftInChunk == 0) {
                if (!nextChunk()) {
                    return null;
                }
            }
            leftInChunk--;
            position++;
            return serializer.deserialize(input);
        }

        private boolean nextChunk() throws IOException {
            try {
                leftInChunk = chunks.readInt();
            } catch (EOFException end) {
                return false;
            }
            byte[] bytes = new byte[chunks.readInt()];
            chunks.readFully(bytes);
            input.setBuffer(bytes);
            return true;
        }

        @Override
        public void close() throws IOException {
            chunks.close();
        }
    }
}
