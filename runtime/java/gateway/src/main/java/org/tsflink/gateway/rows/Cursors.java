package org.tsflink.gateway.rows;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.tsflink.bridge.v1.Event;
import org.tsflink.bridge.v1.RecordBatch;
import org.tsflink.bridge.v1.RowsOpened;
import org.tsflink.gateway.errors.BridgeException;
import org.tsflink.gateway.flink.FlinkAdapter;
import org.tsflink.gateway.flink.RowCursor;

/** The results that the other side reads, by the numbers it chose. */
public final class Cursors {

    private final FlinkAdapter adapter;
    private final Executor threads;
    private final Consumer<Event> events;
    private final Map<Integer, RowPump> pumps = new ConcurrentHashMap<>();

    public Cursors(FlinkAdapter adapter, Executor threads, Consumer<Event> events) {
        this.adapter = adapter;
        this.threads = threads;
        this.events = events;
    }

    /**
     * Takes note of the cursor, so that what is said of it before it is open is not lost.
     *
     * @param ended called once, when the cursor has ended
     */
    public void announce(int cursor, Runnable ended) {
        RowPump pump = new RowPump(cursor, threads, events, () -> {
            pumps.remove(cursor);
            ended.run();
        });
        if (pumps.putIfAbsent(cursor, pump) != null) {
            throw new BridgeException("The cursor " + Integer.toUnsignedString(cursor) + " is open already.");
        }
    }

    /**
     * Opens an announced cursor; {@code opened} is told before the first row is sent.
     *
     * @param environment that the result belongs to
     */
    public void open(int cursor, int environment, Object tableResult, Consumer<RowsOpened> opened) throws Exception {
        RowPump pump = pumps.get(cursor);
        if (pump == null) {
            throw new BridgeException("The cursor was closed before it was open.");
        }
        RowCursor rows;
        try {
            rows = adapter.openRows(environment, tableResult);
        } catch (Throwable failed) {
            pump.close();
            throw failed;
        }
        RowsOpened.Builder described = RowsOpened.newBuilder()
                .addAllFields(rows.fields())
                .setResultKind(rows.resultKind())
                .setTimeZone(rows.timeZone())
                .setStreaming(rows.streaming());
        if (rows.jobId() != null) {
            opened.accept(described.setJobId(rows.jobId()).build());
            pump.open(rows);
            return;
        }
        try {
            for (RecordBatch batch = rows.next(); batch != null; batch = rows.next()) {
                described.addBatches(batch);
            }
            opened.accept(described.build());
        } finally {
            pump.close();
        }
    }

    /** A cursor that has ended meanwhile needs no batches. */
    public void grant(int cursor, long batches) {
        RowPump pump = pumps.get(cursor);
        if (pump != null) {
            pump.grant(batches);
        }
    }

    /** Nobody reads any more. Which jobs end with that is not said here: an INSERT's outlives those who watch it. */
    public void releaseAll() {
        pumps.values().forEach(RowPump::release);
    }

    public void close(int cursor) {
        RowPump pump = pumps.get(cursor);
        if (pump != null) {
            pump.close();
        }
    }
}
