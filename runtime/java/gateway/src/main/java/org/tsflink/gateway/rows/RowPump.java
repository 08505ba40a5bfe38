package org.tsflink.gateway.rows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.tsflink.bridge.v1.Event;
import org.tsflink.bridge.v1.Row;
import org.tsflink.bridge.v1.RowBatch;
import org.tsflink.gateway.errors.Failures;
import org.tsflink.gateway.flink.RowCodec;
import org.tsflink.gateway.flink.RowCursor;
import org.tsflink.gateway.values.ValueEncoder;

/**
 * Carries the rows of one cursor: one thread waits for Flink's next row, another sends what is there as soon as the
 * other side has asked for a batch.
 */
final class RowPump {

    static final int MAX_BATCH_ROWS = 4096;
    static final int MAX_BATCH_BYTES = 1 << 20;
    private static final int MAX_WAITING_ROWS = 2 * MAX_BATCH_ROWS;

    private final int cursor;
    private final RowCodec codec;
    private final ValueEncoder encoder;
    private final Executor threads;
    private final Consumer<Event> events;
    private final Runnable ended;

    // Guarded by this.
    private final Deque<Object> waiting = new ArrayDeque<>();
    private RowCursor source;
    private long credit;
    private boolean complete;
    private Throwable failure;
    private boolean closed;

    /** @param ended called once, when no batch follows */
    RowPump(
            int cursor,
            RowCodec codec,
            ValueEncoder encoder,
            Executor threads,
            Consumer<Event> events,
            Runnable ended) {
        this.cursor = cursor;
        this.codec = codec;
        this.encoder = encoder;
        this.threads = threads;
        this.events = events;
        this.ended = ended;
    }

    /** Starts to read; a cursor that was closed before it was open is closed at once. */
    void open(RowCursor opened) {
        boolean alreadyClosed;
        synchronized (this) {
            source = opened;
            alreadyClosed = closed;
        }
        if (alreadyClosed) {
            threads.execute(opened::close);
        } else {
            threads.execute(() -> read(opened));
            threads.execute(this::send);
        }
    }

    synchronized void grant(long batches) {
        credit += batches;
        notifyAll();
    }

    /** No batch is sent any more. */
    void close() {
        RowCursor open;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            open = source;
            waiting.clear();
            notifyAll();
        }
        if (open != null) {
            threads.execute(open::close);
        }
        ended.run();
    }

    private void read(RowCursor rows) {
        Throwable thrown = null;
        try {
            while (rows.hasNext()) {
                if (!offer(rows.next())) {
                    return;
                }
            }
        } catch (Throwable failed) {
            thrown = failed;
        }
        synchronized (this) {
            failure = thrown;
            complete = true;
            notifyAll();
        }
    }

    private synchronized boolean offer(Object row) throws InterruptedException {
        while (waiting.size() >= MAX_WAITING_ROWS && !closed) {
            wait();
        }
        waiting.add(row);
        notifyAll();
        return !closed;
    }

    private void send() {
        try {
            while (true) {
                RowBatch batch = nextBatch();
                if (batch == null) {
                    return;
                }
                events.accept(Event.newBuilder().setRowBatch(batch).build());
                if (batch.getLast()) {
                    close();
                    return;
                }
            }
        } catch (Throwable failed) {
            // A row that does not encode ends the rows, with its reason.
            RowBatch last = batch().setLast(true).setFailure(Failures.of(failed)).build();
            events.accept(Event.newBuilder().setRowBatch(last).build());
            close();
        }
    }

    /** Waits for rows and for leave to send them; null when the cursor is closed. */
    private RowBatch nextBatch() throws InterruptedException {
        synchronized (this) {
            while (!closed && (credit == 0 || (waiting.isEmpty() && !complete))) {
                wait();
            }
            if (closed) {
                return null;
            }
            credit--;
        }
        RowBatch.Builder batch = batch();
        int bytes = 0;
        while (batch.getRowsCount() < MAX_BATCH_ROWS && bytes < MAX_BATCH_BYTES) {
            Object next = poll();
            if (next == null) {
                break;
            }
            Row row = codec.encode(next, encoder);
            bytes += row.getSerializedSize();
            batch.addRows(row);
        }
        synchronized (this) {
            if (closed) {
                return null;
            }
            if (complete && waiting.isEmpty()) {
                batch.setLast(true);
                if (failure != null) {
                    batch.setFailure(Failures.of(failure));
                }
            }
        }
        return batch.build();
    }

    private synchronized Object poll() {
        Object next = waiting.poll();
        if (waiting.size() < MAX_WAITING_ROWS / 2) {
            notifyAll();
        }
        return next;
    }

    private RowBatch.Builder batch() {
        return RowBatch.newBuilder().setCursor(cursor);
    }
}
