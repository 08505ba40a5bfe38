package org.tsflink.gateway.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tsflink.bridge.v1.CreateEnvironment;
import org.tsflink.bridge.v1.Failure;
import org.tsflink.bridge.v1.AppendElements;
import org.tsflink.bridge.v1.DropElements;
import org.tsflink.bridge.v1.FromElements;
import org.tsflink.bridge.v1.RecordBatch;
import org.tsflink.bridge.v1.Reply;
import org.tsflink.bridge.v1.Request;
import org.tsflink.bridge.v1.Value;

class RequestHandlerTest extends RequestHandlerFixture {

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
        while (adapter.closedEnvironments.isEmpty()) {
            Thread.sleep(5);
        }
        assertEquals(List.of(1), adapter.closedEnvironments);
        send(call(1, false, step(ME + "#thread()")));
        assertEquals("The TableEnvironment 1 does not exist (any more).", refusal());
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
        Value some = Value.newBuilder().setInt(0).build();
        send(Request.newBuilder()
                .setFromElements(FromElements.newBuilder()
                        .setEnvironment(1)
                        .setElements(7)
                        .setTableEnvironment(some)
                        .setDataType(some)));
        Failure failure = reply().getFailure();
        assertEquals(Failure.Kind.KIND_CELL, failure.getKind());
        assertEquals(1, failure.getRow());
        assertEquals("only", failure.getColumn());
    }

    @Test
    void aTableIsMadeOfAllRowsThatWereAppended() throws InterruptedException {
        create(1);
        append(7, 3);
        append(8, 100);
        append(7, 4);
        send(Request.newBuilder()
                .setDropElements(
                        DropElements.newBuilder().setEnvironment(1).setElements(8)));
        Value some = Value.newBuilder().setInt(0).build();
        send(Request.newBuilder()
                .setFromElements(FromElements.newBuilder()
                        .setEnvironment(1)
                        .setElements(7)
                        .setTableEnvironment(some)
                        .setDataType(some)));
        assertEquals(
                List.of(3, 4),
                reply().getValue().getList().getElementsList().stream()
                        .map(Value::getInt)
                        .toList());
        assertTrue(adapter.appended.isEmpty());
    }

    private void append(int elements, int rows) {
        send(Request.newBuilder()
                .setAppendElements(AppendElements.newBuilder()
                        .setEnvironment(1)
                        .setElements(elements)
                        .setBatch(RecordBatch.newBuilder().setRows(rows))));
    }
}
