package org.tsflink.gateway.adapter.results;

import com.google.protobuf.UnsafeByteOperations;
import java.util.ArrayList;
import java.util.List;
import org.tsflink.bridge.v1.RecordBatch;

/** Puts the columns of a batch together. */
final class BatchBody {

    private static final int ALIGNMENT = 8;
    private static final Bytes NONE = new Bytes();

    private final RecordBatch.Builder batch = RecordBatch.newBuilder();
    private final List<Bytes> buffers = new ArrayList<>();
    private int size;

    /** Of each field, depth first, before its buffers. */
    void field(int length, int nulls) {
        batch.addLengths(length).addNullCounts(nulls);
    }

    void buffer(Bytes bytes) {
        batch.addBuffers(bytes.size());
        buffers.add(bytes);
        size = Math.addExact(size, padded(bytes.size()));
    }

    void emptyBuffer() {
        buffer(NONE);
    }

    RecordBatch build(int rows, byte[] kinds) {
        byte[] body = new byte[size];
        int offset = 0;
        for (Bytes bytes : buffers) {
            bytes.copyTo(body, offset);
            offset += padded(bytes.size());
        }
        return batch.setRows(rows)
                .setKinds(UnsafeByteOperations.unsafeWrap(kinds))
                .setBody(UnsafeByteOperations.unsafeWrap(body))
                .build();
    }

    private static int padded(int size) {
        return (size + ALIGNMENT - 1) & -ALIGNMENT;
    }
}
