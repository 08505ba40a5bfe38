package org.tsflink.gateway.dispatch;

import java.util.concurrent.atomic.AtomicBoolean;
import org.tsflink.bridge.v1.Failure;
import org.tsflink.bridge.v1.Progress;
import org.tsflink.bridge.v1.Reply;
import org.tsflink.bridge.v1.RowsOpened;
import org.tsflink.bridge.v1.Value;
import org.tsflink.bridge.v1.Welcome;
import org.tsflink.gateway.errors.Failures;

/** The one reply that a request gets, and the thread that works on it. What comes after the first is dropped. */
public final class PendingReply {

    private final long id;
    private final boolean asynchronous;
    private final Replies replies;
    private final AtomicBoolean answered = new AtomicBoolean();
    private Thread runner;

    public PendingReply(long id, boolean asynchronous, Replies replies) {
        this.id = id;
        this.asynchronous = asynchronous;
        this.replies = replies;
    }

    public boolean isAsynchronous() {
        return asynchronous;
    }

    public boolean isAnswered() {
        return answered.get();
    }

    /** Whether this was the reply, and not an earlier one. */
    public boolean value(Value value) {
        return send(Reply.newBuilder().setId(id).setValue(value));
    }

    public void welcome(Welcome welcome) {
        send(Reply.newBuilder().setId(id).setWelcome(welcome));
    }

    /** Whether this was the reply, and not an earlier one. */
    public boolean rowsOpened(RowsOpened opened) {
        return send(Reply.newBuilder().setId(id).setRowsOpened(opened));
    }

    public void progress(Progress progress) {
        send(Reply.newBuilder().setId(id).setProgress(progress));
    }

    public void failure(Throwable thrown) {
        failure(Failures.of(thrown));
    }

    private void failure(Failure failure) {
        send(Reply.newBuilder().setId(id).setFailure(failure));
    }

    private boolean send(Reply.Builder reply) {
        if (!answered.compareAndSet(false, true)) {
            return false;
        }
        try {
            replies.send(reply.build(), asynchronous);
        } catch (RuntimeException | Error tooLarge) {
            replies.send(Reply.newBuilder().setId(id).setFailure(Failures.of(tooLarge)).build(), asynchronous);
        }
        return true;
    }

    /** What a request asks for; it may leave the reply to another thread. */
    @FunctionalInterface
    public interface Body {
        void run() throws Throwable;
    }

    /**
     * Runs the body, unless the reply has been given already, and answers with what it throws. Until it ends, an
     * interrupt reaches this thread.
     */
    public void run(Body body) {
        synchronized (this) {
            if (isAnswered()) {
                return;
            }
            runner = Thread.currentThread();
        }
        try {
            body.run();
        } catch (Throwable thrown) {
            failure(thrown);
        } finally {
            synchronized (this) {
                if (runner == Thread.currentThread()) {
                    runner = null;
                }
                // An interrupt was for this body; the next one starts without.
                Thread.interrupted();
            }
        }
    }

    /** Answers at once that the call was interrupted, whether or not the thread that runs it takes notice. */
    public synchronized void interrupt() {
        if (isAnswered()) {
            return;
        }
        failure(Failures.interrupted());
        if (runner != null) {
            runner.interrupt();
        }
    }
}
