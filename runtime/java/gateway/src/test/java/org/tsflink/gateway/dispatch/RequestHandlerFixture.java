package org.tsflink.gateway.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Timeout;
import org.tsflink.bridge.v1.Call;
import org.tsflink.bridge.v1.CreateEnvironment;
import org.tsflink.bridge.v1.Event;
import org.tsflink.bridge.v1.Failure;
import org.tsflink.bridge.v1.Handle;
import org.tsflink.bridge.v1.Reply;
import org.tsflink.bridge.v1.Request;
import org.tsflink.bridge.v1.Step;
import org.tsflink.bridge.v1.Value;
import org.tsflink.gateway.rows.Cursors;

/** A request handler, and what tests send to it and get from it. */
@Timeout(20)
abstract class RequestHandlerFixture {

    static final String ME = "org.tsflink.gateway.dispatch.RequestHandlerFixture$Members";

    static final String BOX = "org.tsflink.gateway.dispatch.RequestHandlerFixture$Box";

    static final AllowList ALLOWED = new AllowList(String.join(
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

    final ListAdapter adapter = new ListAdapter();
    final ExecutorService waiting = Executors.newCachedThreadPool(body -> {
        Thread thread = new Thread(body);
        thread.setDaemon(true);
        return thread;
    });
    final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    final RequestHandler handler =
            new RequestHandler(adapter, ALLOWED, ThreadContext.own(), waiting, new Cursors(adapter, waiting, events::add));
    private long requests;

    @BeforeEach
    void open() {
        Members.gate = new CountDownLatch(1);
        Members.later = new CompletableFuture<>();
    }

    @AfterEach
    void close() {
        Members.gate.countDown();
    }

    PendingReply send(Request.Builder request) {
        PendingReply reply = new PendingReply(++requests, false, (answer, asynchronous) -> replies.add(answer));
        handler.handle(request.setId(requests).build(), reply, () -> {});
        return reply;
    }

    Reply reply() throws InterruptedException {
        Reply reply = replies.poll(10, TimeUnit.SECONDS);
        assertTrue(reply != null, "no reply came");
        return reply;
    }

    static Request.Builder call(int environment, boolean waits, Step... steps) {
        return Request.newBuilder()
                .setCall(Call.newBuilder().setEnvironment(environment).setWaits(waits).addAllSteps(List.of(steps)));
    }

    static Step step(String signature) {
        return Step.newBuilder().setSignature(signature).build();
    }

    static Step size(long handle) {
        return Step.newBuilder()
                .setSignature(BOX + "#size()")
                .setReceiver(Value.newBuilder().setHandle(Handle.newBuilder().setId(handle)))
                .build();
    }

    long create(int environment) throws InterruptedException {
        send(Request.newBuilder()
                .setCreateEnvironment(CreateEnvironment.newBuilder()
                        .setEnvironment(environment)
                        .addSteps(step(BOX + "#<init>()"))));
        return reply().getValue().getHandle().getId();
    }

    String refusal() throws InterruptedException {
        Failure failure = reply().getFailure();
        assertEquals(Failure.Kind.KIND_BRIDGE, failure.getKind());
        return failure.getCauses(0).getMessage();
    }
}
