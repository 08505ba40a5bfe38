package org.tsflink.gateway.adapter.elements;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.tsflink.bridge.v1.Field;
import org.tsflink.bridge.v1.RecordBatch;

/** Takes the columns of a batch apart, in the order in which they were written. */
final class BatchReader {

    private static final int ALIGNMENT = 8;

    private final RecordBatch batch;
    private final ByteString body;
    private int node;
    private int buffer;
    private int offset;

    private BatchReader(RecordBatch batch) {
        this.batch = batch;
        this.body = batch.getBody();
    }

    /** The columns of a batch, top level first. */
    static List<ColumnReader> columns(RecordBatch batch, List<Field> fields) {
        BatchReader reader = new BatchReader(batch);
        List<ColumnReader> columns = new ArrayList<>();
        for (Field field : fields) {
            columns.add(ColumnReaders.read(field, reader));
        }
        return columns;
    }

    /** Begins the next field; gives how many values it has. */
    int field() {
        return batch.getLengths(node++);
    }

    ByteBuffer buffer() {
        int size = batch.getBuffers(buffer++);
        ByteBuffer bytes = body.substring(offset, offset + size)
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN);
        offset = Math.min(body.size(), (offset + size + ALIGNMENT - 1) & -ALIGNMENT);
        return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
