package org.tsflink.gateway.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsflink.bridge.v1.Call;
import org.tsflink.bridge.v1.CloseRows;
import org.tsflink.bridge.v1.CreateEnvironment;
import org.tsflink.bridge.v1.Event;
import org.tsflink.bridge.v1.Failure;
import org.tsflink.bridge.v1.FromRows;
import org.tsflink.bridge.v1.Handle;
import org.tsflink.bridge.v1.OpenRows;
import org.tsflink.bridge.v1.PullRows;
import org.tsflink.bridge.v1.Reply;
import org.tsflink.bridge.v1.Request;
import org.tsflink.bridge.v1.Row;
import org.tsflink.bridge.v1.RowBatch;
import org.tsflink.bridge.v1.Step;
import org.tsflink.bridge.v1.Value;
import org.tsflink.gateway.rows.Cursors;
import org.tsflink.gateway.values.TestRows.TestRow;

@Timeout(20)
class RequestHandlerTest {

    private static final String ME = "org.tsflink.gateway.dispatch.RequestHandlerTest$Members";

    private static final String BOX = "org.tsflink.gateway.dispatch.RequestHandlerTest$Box";

    private static final AllowList ALLOWED = new AllowList(String.join(
                    "\n",
                    BOX + "#<init>(): " + BOX,
                    BOX + "#size(): int",
                    ME + "#block(): void",
                    ME + "#thread(): java.lang.String",
                    ME + "#later(): java.util.concurrent.CompletableFuture",
                    ME + "#rows(): java.lang.Iterable",
                    ME + "#die(): void")
            .getBytes(StandardCharsets.UTF_8));

    /** Stands for a TableEnvironment. */
    public static final class Box {
        public int size() {
            return 0;
        }
    }

    /** What the tests call. */
    public static final class Members {
        static CountDownLatch gate;
        static CompletableFuture<Integer> later;
        static Iterable<Object> rows;

        public static void block() throws InterruptedException {
            gate.await();
        }

        public static String thread() {
            return Thread.currentThread().getName();
        }

        public static CompletableFuture<Integer> later() {
            return later;
        }

        public static Iterable<Object> rows() {
            return rows;
        }

        public static void die() {
            throw new StackOverflowError("deep");
        }
    }

    private final ListAdapter adapter = new ListAdapter();
    private final ExecutorService waiting = Executors.newCachedThreadPool();
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final RequestHandler handler = new RequestHandler(
            adapter, ALLOWED, waiting, conversions -> new Cursors(adapter, conversions, waiting, events::add));
    private long requests;

    @BeforeEach
    void open() {
        Members.gate = new CountDownLatch(1);
        Members.later = new CompletableFuture<>();
    }

    @AfterEach
    void close() {
        Members.gate.countDown();
        waiting.shutdownNow();
    }

    private PendingReply send(Request.Builder request) {
        PendingReply reply = new PendingReply(++requests, false, (answer, asynchronous) -> replies.add(answer));
        handler.handle(request.setId(requests).build(), reply);
        return reply;
    }

    private Reply reply() throws InterruptedException {
        Reply reply = replies.poll(10, TimeUnit.SECONDS);
        assertTrue(reply != null, "no reply came");
        return reply;
    }

    private static Request.Builder call(int environment, boolean waits, Step... steps) {
        return Request.newBuilder()
                .setCall(Call.newBuilder().setEnvironment(environment).setWaits(waits).addAllSteps(List.of(steps)));
    }

    private static Step step(String signature) {
        return Step.newBuilder().setSignature(signature).build();
    }

    private static Step size(long handle) {
        return Step.newBuilder()
                .setSignature(BOX + "#size()")
                .setReceiver(Value.newBuilder().setHandle(Handle.newBuilder().setId(handle)))
                .build();
    }

    private long create(int environment) throws InterruptedException {
        send(Request.newBuilder()
                .setCreateEnvironment(CreateEnvironment.newBuilder()
                        .setEnvironment(environment)
                        .addSteps(step(BOX + "#<init>()"))));
        return reply().getValue().getHandle().getId();
    }

    private String refusal() throws InterruptedException {
        Failure failure = reply().getFailure();
        assertEquals(Failure.Kind.KIND_BRIDGE, failure.getKind());
        return failure.getCauses(0).getMessage();
    }

    @Test
    void callsOfAnEnvironmentRunOnItsThread() throws InterruptedException {
        create(1);
        create(2);
        for (int environment : new int[] {2, 1, 0, 1}) {
            send(call(environment, false, step(ME + "#thread()")));
            assertEquals("tsflink-environment-" + environment, reply().getValue().getString());
        }
    }

    @Test
    void callsKeepTheirOrderAndOneEnvironmentDoesNotHoldUpAnother() throws InterruptedException {
        long box = create(1);
        create(2);
        send(call(1, false, step(ME + "#block()")));
        send(call(1, false, size(box)));
        send(call(2, false, step(ME + "#thread()")));
        assertEquals(5, reply().getId());
        assertNull(replies.poll(50, TimeUnit.MILLISECONDS));
        Members.gate.countDown();
        assertEquals(3, reply().getId());
        assertEquals(4, reply().getId());
    }

    @Test
    void whatWaitsDoesNotHoldItsEnvironment() throws InterruptedException {
        long box = create(1);
        send(call(1, true, step(ME + "#block()")));
        send(call(1, true, step(ME + "#later()")));
        send(call(1, false, size(box)));
        assertEquals(4, reply().getId());
        Members.later.complete(42);
        Reply later = reply();
        assertEquals(3, later.getId());
        assertEquals(42, later.getValue().getInt());
        Members.gate.countDown();
        assertEquals(2, reply().getId());
    }

    @Test
    void futureThatFailsFailsItsCall() throws InterruptedException {
        send(call(0, true, step(ME + "#later()")));
        Members.later.completeExceptionally(new IllegalStateException("why"));
        assertEquals("why", reply().getFailure().getCauses(0).getMessage());
    }

    @Test
    void environmentEndsWithItsLastHandle() throws InterruptedException {
        long box = create(1);
        send(call(0, false, step(ME + "#thread()")).addReleasedHandles(box));
        reply();
        send(call(1, false, step(ME + "#thread()")));
        assertEquals("The TableEnvironment 1 does not exist (any more).", refusal());
        while (adapter.closedEnvironments.isEmpty()) {
            Thread.sleep(5);
        }
        assertEquals(List.of(1), adapter.closedEnvironments);
        create(1);
    }

    @Test
    void environmentLivesWhileACallOfItWaits() throws InterruptedException {
        long box = create(1);
        send(call(1, true, step(ME + "#later()")));
        send(call(1, false, step(ME + "#thread()")).addReleasedHandles(box));
        assertEquals("tsflink-environment-1", reply().getValue().getString());
        Members.later.complete(1);
        assertEquals(2, reply().getId());
    }

    @Test
    void handleThatAnEarlierRequestNeedsIsReleasedAfterIt() throws InterruptedException {
        long box = create(1);
        send(call(1, false, step(ME + "#block()")));
        send(call(1, false, size(box)));
        send(call(0, false, step(ME + "#thread()")).addReleasedHandles(box));
        assertEquals(4, reply().getId());
        Members.gate.countDown();
        assertEquals(2, reply().getId());
        assertTrue(reply().hasValue());
        String message;
        do {
            send(call(0, false, size(box)));
            message = refusal();
        } while (message.contains("another TableEnvironment"));
        assertEquals("The receiver of " + BOX + "#size(): The handle 1 has been released.", message);
    }

    @Test
    void numberInUseIsRefused() throws InterruptedException {
        create(1);
        send(Request.newBuilder().setCreateEnvironment(CreateEnvironment.newBuilder().setEnvironment(1)));
        assertEquals("The number 1 is in use by another TableEnvironment.", refusal());
    }

    @Test
    void jarThatIsNotThereIsRefused() throws InterruptedException {
        send(Request.newBuilder()
                .setCreateEnvironment(CreateEnvironment.newBuilder().setEnvironment(1).addJars("/no/such.jar")));
        assertEquals("The jar /no/such.jar cannot be read; give the absolute path of a file.", refusal());
    }

    @Test
    void errorsOfTheMachineAreAnsweredAndTheThreadGoesOn() throws InterruptedException {
        send(call(0, false, step(ME + "#die()")));
        assertEquals("java.lang.StackOverflowError", reply().getFailure().getCauses(0).getClassName());
        send(call(0, false, step(ME + "#thread()")));
        assertEquals("tsflink-environment-0", reply().getValue().getString());
    }

    @Test
    void requestWithoutABodyIsRefused() throws InterruptedException {
        send(Request.newBuilder());
        assertEquals("A request that this gateway does not know arrived.", refusal());
    }

    @Test
    void interruptAnswersAtOnceAndFreesTheThread() throws InterruptedException {
        PendingReply blocked = send(call(0, false, step(ME + "#block()")));
        Thread.sleep(20);
        blocked.interrupt();
        assertEquals(Failure.Kind.KIND_INTERRUPTED, reply().getFailure().getKind());
        send(call(0, false, step(ME + "#thread()")));
        assertEquals("tsflink-environment-0", reply().getValue().getString());
        assertTrue(replies.isEmpty());
    }

    @Test
    void interruptedCallThatHasNotStartedNeverStarts() throws InterruptedException {
        send(call(0, false, step(ME + "#block()")));
        PendingReply queued = send(call(0, false, step(ME + "#later()")));
        queued.interrupt();
        assertEquals(2, reply().getId());
        Members.gate.countDown();
        assertEquals(1, reply().getId());
        assertFalse(replies.stream().anyMatch(reply -> reply.getId() == 2));
    }

    @Test
    void cellThatDoesNotFitIsNamed() throws InterruptedException {
        create(1);
        Row good = Row.newBuilder().addFields(Value.newBuilder().setInt(1)).build();
        Value some = Value.newBuilder().setInt(0).build();
        send(Request.newBuilder()
                .setFromRows(FromRows.newBuilder()
                        .setEnvironment(1)
                        .setTableEnvironment(some)
                        .setDataType(some)
                        .addRows(good)
                        .addRows(Row.getDefaultInstance())));
        Failure failure = reply().getFailure();
        assertEquals(Failure.Kind.KIND_CELL, failure.getKind());
        assertEquals(1, failure.getRow());
        assertEquals("only", failure.getColumn());
    }

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
        assertFalse(adapter.closedCursors.isEmpty() && !awaitClosed());
    }

    private boolean awaitClosed() throws InterruptedException {
        for (int attempt = 0; attempt < 1000 && adapter.closedCursors.isEmpty(); attempt++) {
            Thread.sleep(5);
        }
        return !adapter.closedCursors.isEmpty();
    }

    @Test
    void firstRowDoesNotWaitForTheSecond() throws InterruptedException {
        openRows(() -> new java.util.Iterator<>() {
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
        openRows(() -> new java.util.Iterator<>() {
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
