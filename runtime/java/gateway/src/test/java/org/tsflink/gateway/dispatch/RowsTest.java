package org.tsflink.gateway.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tsflink.bridge.v1.CloseRows;
import org.tsflink.bridge.v1.Event;
import org.tsflink.bridge.v1.OpenRows;
import org.tsflink.bridge.v1.PullRows;
import org.tsflink.bridge.v1.Request;
import org.tsflink.bridge.v1.RecordBatch;
import org.tsflink.bridge.v1.RowBatch;
import org.tsflink.bridge.v1.RowsOpened;

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

    /** Batches that are not a collection, so that they travel as a handle. */
    private static Iterable<Object> batches(Integer... rows) {
        List<Object> batches = List.of((Object[]) rows);
        return batches::iterator;
    }

    @Test
    void batchesComeOnlyWhenAskedFor() throws InterruptedException {
        openRows(batches(5, 6, 7));
        assertEquals("only", reply().getRowsOpened().getFields(0).getName());
        assertNull(events.poll(50, TimeUnit.MILLISECONDS));
        pull(1);
        assertEquals(5, batch().getBatch().getRows());
        assertNull(events.poll(50, TimeUnit.MILLISECONDS));
        pull(3);
        assertEquals(6, batch().getBatch().getRows());
        assertEquals(7, batch().getBatch().getRows());
        assertTrue(batch().getLast());
    }

    private boolean awaitClosed() throws InterruptedException {
        for (int attempt = 0; attempt < 1000 && adapter.closedCursors.isEmpty(); attempt++) {
            Thread.sleep(5);
        }
        return !adapter.closedCursors.isEmpty();
    }

    @Test
    void rowsThatNoJobMakesComeAtOnce() throws InterruptedException {
        openRows(new ListAdapter.Finished(List.of(5, 6)));
        RowsOpened opened = reply().getRowsOpened();
        assertEquals("", opened.getJobId());
        assertEquals(List.of(5, 6), opened.getBatchesList().stream().map(RecordBatch::getRows).toList());
        pull(1);
        assertNull(events.poll(50, TimeUnit.MILLISECONDS));
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
                return 1;
            }
        });
        reply();
        pull(2);
        assertEquals(1, batch().getBatch().getRows());
        RowBatch last = batch();
        assertTrue(last.getLast());
        assertEquals("the job failed", last.getFailure().getCauses(0).getMessage());
    }

    @Test
    void closedCursorSendsNothingMore() throws InterruptedException {
        openRows(batches(100));
        reply();
        send(Request.newBuilder().setCloseRows(CloseRows.newBuilder().setCursor(9)));
        pull(10);
        assertTrue(awaitClosed());
        assertNull(events.poll(50, TimeUnit.MILLISECONDS));
    }

    @Test
    void jobOutlivesTheSessionThatReadItsRows() throws InterruptedException {
        openRows(batches(100));
        reply();
        handler.close();
        pull(10);
        for (int attempt = 0; attempt < 1000 && adapter.releasedCursors.isEmpty(); attempt++) {
            Thread.sleep(5);
        }
        assertEquals(1, adapter.releasedCursors.size());
        assertTrue(adapter.closedCursors.isEmpty());
        assertNull(events.poll(50, TimeUnit.MILLISECONDS));
    }

    @Test
    void rowsOfSomethingElseAreRefused() throws InterruptedException {
        long box = create(1);
        send(Request.newBuilder().setOpenRows(OpenRows.newBuilder().setTableResult(box + 5).setCursor(1)));
        assertEquals("The handle " + (box + 5) + " was never given out.", refusal());
    }
}
