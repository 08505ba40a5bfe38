package org.tsflink.tasks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.table.data.RowData;

/**
 * The rows of one from_elements, kept once however many jobs read them; in serialised form, which is a fifth of the
 * objects' size, from the first plan on.
 */
public final class ElementRows {

    private static final int CHUNK_BYTES = 1 << 20;

    private static final class Chunk {

        private final int rows;
        private final byte[] bytes;

        private Chunk(int rows, byte[] bytes) {
            this.rows = rows;
            this.bytes = bytes;
        }
    }

    private final int count;
    private List<RowData> objects;
    private final List<Chunk> chunks = new ArrayList<>();

    public ElementRows(List<RowData> objects) {
        this.objects = objects;
        this.count = objects.size();
    }

    public int count() {
        return count;
    }

    /** Must have been called before the rows are read; does nothing the second time. */
    public synchronized void serialize(TypeSerializer<RowData> serializer) throws IOException {
        if (objects == null) {
            return;
        }
        DataOutputSerializer output = new DataOutputSerializer(CHUNK_BYTES + CHUNK_BYTES / 4);
        int rows = 0;
        for (RowData row : objects) {
            serializer.serialize(row, output);
            rows++;
            if (output.length() >= CHUNK_BYTES) {
                chunks.add(new Chunk(rows, output.getCopyOfBuffer()));
                output.clear();
                rows = 0;
            }
        }
        chunks.add(new Chunk(rows, output.getCopyOfBuffer()));
        objects = null;
    }

    /** From the row at {@code position} on; the cursor belongs to one thread. */
    synchronized Cursor read(TypeSerializer<RowData> serializer, int position) throws IOException {
        return new Cursor(serializer, new ArrayList<>(chunks), position);
    }

    /** Reads rows one by one. */
    static final class Cursor {

        private final TypeSerializer<RowData> serializer;
        private final List<Chunk> chunks;
        private final DataInputDeserializer input = new DataInputDeserializer();
        private int position;
        private int chunk = -1;
        private int leftInChunk;

        private Cursor(TypeSerializer<RowData> serializer, List<Chunk> chunks, int start) throws IOException {
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
                chunk++;
                if (chunk >= chunks.size()) {
                    return null;
                }
                leftInChunk = chunks.get(chunk).rows;
                input.setBuffer(chunks.get(chunk).bytes);
            }
            leftInChunk--;
            position++;
            return serializer.deserialize(input);
        }
    }
}
