package org.tsflink.gateway.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tsflink.bridge.v1.CloseRows;
import org.tsflink.bridge.v1.Event;
import org.tsflink.bridge.v1.OpenRows;
import org.tsflink.bridge.v1.PullRows;
import org.tsflink.bridge.v1.Request;
import org.tsflink.bridge.v1.Row;
import org.tsflink.bridge.v1.RowBatch;
import org.tsflink.gateway.values.TestRows.TestRow;

class RowsTest extends RequestHandlerFixture {

    private void openRows(Iterable<Object> rows) throws InterruptedException {
        Members.rows = rows;
        send(call(0, false, step(ME + "#rows()")));
        long result = reply().getValue().getHandle().getId();
        send(Request.newBuilder().setOpenRows(OpenRows.newBuilder().setTableResult(result).setCursor(9)));
    }

    private void pull(int batches) {
        send(Request.newBuilder().setPullRows(PullRows.newBuilder().setCursor(9).setBatches(batches)));
    }

    private RowBatch batch() throws InterruptedException {
        Event event = events.poll(10, TimeUnit.SECONDS);
        assertTrue(event != null, "no batch came");
        return event.getRowBatch();
    }

    /** Rows that are not a collection, so that they travel as a handle. */
    private static Iterable<Object> rows(int count) {
        List<Object> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            rows.add(new TestRow(List.of(number)));
        }
        return rows::iterator;
    }

    @Test
    void rowsComeInBatchesOnlyWhenAskedFor() throws InterruptedException {
        openRows(rows(10_000));
        assertEquals(List.of("only"), reply().getRowsOpened().getColumnNamesList());
        assertNull(events.poll(50, TimeUnit.MILLISECONDS));
        int next = 0;
        while (true) {
            pull(1);
            RowBatch batch = batch();
            for (Row row : batch.getRowsList()) {
                assertEquals(next++, row.getFields(0).getInt());
            }
            if (batch.getLast()) {
                break;
            }
            assertNull(events.poll(5, TimeUnit.MILLISECONDS));
        }
        assertEquals(10_000, next);
        assertTrue(awaitClosed());
    }

    private boolean awaitClosed() throws InterruptedException {
        for (int attempt = 0; attempt < 1000 && adapter.closedCursors.isEmpty(); attempt++) {
            Thread.sleep(5);
        }
        return !adapter.closedCursors.isEmpty();
    }

    @Test
    void firstRowDoesNotWaitForTheSecond() throws InterruptedException {
        openRows(() -> new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                if (given == 1) {
                    try {
                        Members.gate.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
                return given < 2;
            }

            @Override
            public Object next() {
                return new TestRow(List.of(given++));
            }
        });
        reply();
        pull(5);
        assertEquals(1, batch().getRowsCount());
        Members.gate.countDown();
        assertEquals(1, batch().getRowsCount());
    }

    @Test
    void rowsThatFailSayWhyAfterThoseThatCame() throws InterruptedException {
        openRows(() -> new Iterator<>() {
            private boolean given;

            @Override
            public boolean hasNext() {
                if (given) {
                    throw new IllegalStateException("the job failed");
                }
                return true;
            }

            @Override
            public Object next() {
                given = true;
                return new TestRow(List.of(1));
            }
        });
        reply();
        pull(2);
        RowBatch batch = batch();
        assertEquals(1, batch.getRowsCount());
        while (!batch.getLast()) {
            batch = batch();
        }
        assertEquals("the job failed", batch.getFailure().getCauses(0).getMessage());
    }

    @Test
    void closedCursorSendsNothingMore() throws InterruptedException {
        openRows(rows(100));
        reply();
        send(Request.newBuilder().setCloseRows(CloseRows.newBuilder().setCursor(9)));
        pull(10);
        assertTrue(awaitClosed());
        assertNull(events.poll(50, TimeUnit.MILLISECONDS));
    }

    @Test
    void rowsOfSomethingElseAreRefused() throws InterruptedException {
        long box = create(1);
        send(Request.newBuilder().setOpenRows(OpenRows.newBuilder().setTableResult(box + 5).setCursor(1)));
        assertEquals("The handle " + (box + 5) + " was never given out.", refusal());
    }
}
