package org.tsflink.gateway.rows;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.tsflink.bridge.v1.Event;
import org.tsflink.bridge.v1.RecordBatch;
import org.tsflink.bridge.v1.RowBatch;
import org.tsflink.gateway.errors.Failures;
import org.tsflink.gateway.flink.RowCursor;

/** Carries the rows of one cursor: a thread sends what is there as soon as the other side has asked for a batch. */
final class RowPump {

    private final int cursor;
    private final Executor threads;
    private final Consumer<Event> events;
    private final Runnable ended;

    // Guarded by this.
    private RowCursor source;
    private long credit;
    private boolean closed;
    private boolean released;

    /** @param ended called once, when no batch follows */
    RowPump(int cursor, Executor threads, Consumer<Event> events, Runnable ended) {
        this.cursor = cursor;
        this.threads = threads;
        this.events = events;
        this.ended = ended;
    }

    /** Starts to read; a cursor that was closed or released before it was open is so at once. */
    void open(RowCursor opened) {
        Runnable next;
        synchronized (this) {
            source = opened;
            next = released ? opened::release : closed ? opened::close : () -> send(opened);
        }
        threads.execute(next);
    }

    synchronized void grant(long batches) {
        credit += batches;
        notifyAll();
    }

    /** No batch is sent any more. */
    void close() {
        RowCursor open = finish();
        if (open != null) {
            threads.execute(open::close);
        }
    }

    /** No batch is sent any more, and the job goes on if it can. */
    void release() {
        synchronized (this) {
            released = !closed;
        }
        RowCursor open = finish();
        if (open != null) {
            open.release();
        }
    }

    /** The cursor, if it was open and has not been finished before. */
    private RowCursor finish() {
        RowCursor open;
        synchronized (this) {
            if (closed) {
                return null;
            }
            closed = true;
            open = source;
            notifyAll();
        }
        ended.run();
        return open;
    }

    private void send(RowCursor rows) {
        try {
            while (awaitCredit()) {
                RecordBatch batch = rows.next();
                if (batch == null) {
                    sendLast(batch().setLast(true));
                    return;
                }
                send(batch().setBatch(batch));
            }
        } catch (Throwable failed) {
            sendLast(batch().setLast(true).setFailure(Failures.of(failed)));
            // What does not travel ends the rows and not yet their job.
            rows.close();
        }
    }

    /** False when the cursor is closed. */
    private synchronized boolean awaitCredit() throws InterruptedException {
        while (!closed && credit == 0) {
            wait();
        }
        credit--;
        return !closed;
    }

    private synchronized void send(RowBatch.Builder batch) {
        if (!closed) {
            events.accept(Event.newBuilder().setRowBatch(batch).build());
        }
    }

    private void sendLast(RowBatch.Builder batch) {
        send(batch);
        finish();
    }

    private RowBatch.Builder batch() {
        return RowBatch.newBuilder().setCursor(cursor);
    }
}
