package org.tsflink.gateway.adapter.results;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.LogicalType;
import org.tsflink.bridge.v1.RecordBatch;

/**
 * Hands rows from the thread that makes them to the one that sends them, as soon as there is one. It holds two batches at
 * most: who makes rows faster than they are read waits, and with it the whole job.
 */
public final class ResultChannel {

    /** What Flink's own collect() holds of a result that nobody has begun to read. */
    private static final int EARLY_BYTES = 2 << 20;

    /** Of the rows that come before it is known what their types are; null when there are none. */
    private DataOutputSerializer early;

    private int earlyRows;
    private TypeSerializer<RowData> serializer;

    private BatchWriter filling;
    private BatchWriter spare;
    private boolean hasRows;
    private boolean full;
    private boolean taken;
    private boolean ended;
    private boolean closed;
    private Throwable failure;

    /** Called by whoever makes the rows, before the first; a second time when its task was restarted. */
    synchronized void begin(TypeSerializer<RowData> rowSerializer) {
        if (serializer != null) {
            restart();
        }
        serializer = rowSerializer;
    }

    /** What was not read yet comes again; what was cannot be taken back. */
    private void restart() {
        if (taken) {
            throw new IllegalStateException("The job restarted after rows of its result had been read, and would give them"
                    + " again. With checkpoints (execution.checkpointing.interval) a result survives a restart.");
        }
        early = null;
        earlyRows = 0;
        if (filling != null) {
            filling.clear();
        }
        hasRows = false;
        full = false;
    }

    /** Waits while there is no room; a row that nobody will read is dropped. */
    synchronized void add(RowData row) throws IOException, InterruptedException {
        while (full && !closed) {
            wait();
        }
        if (closed) {
            return;
        }
        if (filling == null) {
            addEarly(row);
        } else {
            filling.add(row);
            full = filling.isFull();
        }
        if (!hasRows) {
            hasRows = true;
            notifyAll();
        }
    }

    private void addEarly(RowData row) throws IOException {
        if (early == null) {
            early = new DataOutputSerializer(EARLY_BYTES / 16);
        }
        serializer.serialize(row, early);
        earlyRows++;
        full = early.length() >= EARLY_BYTES;
    }

    /** No row follows. Rows that are here can still be read; then comes {@code cause}, if there is one. */
    public synchronized void end(Throwable cause) {
        if (!ended) {
            ended = true;
            failure = cause;
            notifyAll();
        }
    }

    /** Makes the rows readable; once. */
    synchronized void open(List<LogicalType> types) throws IOException {
        if (filling != null) {
            throw new IllegalStateException("The rows of a result can be read once, and this one's have been.");
        }
        filling = new BatchWriter(types);
        spare = new BatchWriter(types);
        if (early != null) {
            DataInputDeserializer input = new DataInputDeserializer(early.getSharedBuffer(), 0, early.length());
            for (; earlyRows > 0; earlyRows--) {
                filling.add(serializer.deserialize(input));
            }
            early = null;
        }
        full = filling.isFull();
        notifyAll();
    }

    /** Waits for rows; null after the last, and after {@link #close}. Throws what the job failed with. */
    RecordBatch next() throws Exception {
        BatchWriter batch;
        synchronized (this) {
            while (!closed && !ended && !hasRows) {
                wait();
            }
            if (closed) {
                return null;
            }
            if (!hasRows) {
                return endOfRows();
            }
            batch = filling;
            filling = spare;
            hasRows = false;
            full = false;
            taken = true;
            notifyAll();
        }
        RecordBatch rows = batch.take();
        synchronized (this) {
            spare = batch;
        }
        return rows;
    }

    private RecordBatch endOfRows() throws Exception {
        if (failure instanceof Exception exception) {
            throw exception;
        } else if (failure instanceof Error error) {
            throw error;
        }
        return null;
    }

    /** Waits for the first row or the end, as Flink's TableResult#await does. */
    public synchronized void awaitFirst() throws InterruptedException, ExecutionException {
        while (!hasRows && !taken && !ended) {
            wait();
        }
        checkFirst();
    }

    /** The same, no longer than that. */
    public synchronized void awaitFirst(long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (!hasRows && !taken && !ended) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new TimeoutException("No row came within " + timeout + " " + unit.name().toLowerCase());
            }
            wait(left);
        }
        checkFirst();
    }

    private void checkFirst() throws ExecutionException {
        if (ended && !hasRows && !taken && failure != null) {
            throw new ExecutionException(failure);
        }
    }

    /** Nobody reads any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
