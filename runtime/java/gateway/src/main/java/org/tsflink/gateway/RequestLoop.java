package org.tsflink.gateway;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import org.tsflink.bridge.v1.Request;
import org.tsflink.gateway.channel.Frames;
import org.tsflink.gateway.dispatch.EnvironmentThread;
import org.tsflink.gateway.dispatch.PendingReply;
import org.tsflink.gateway.dispatch.Replies;
import org.tsflink.gateway.errors.BridgeException;

/** Reads requests in the order in which JavaScript made them; by one thread at a time, see {@link ReadingTurn}. */
final class RequestLoop {

    /** Who gets each request. */
    interface Handler {
        /**
         * Whether another thread now runs the request, and calls {@code afterwards} if it is synchronous; else it has
         * been run or refused.
         */
        boolean handle(Request request, PendingReply reply, Runnable afterwards);
    }

    private final InputStream requests;
    private final Replies replies;
    private final Interruptions interruptions;
    private final ReadingTurn turn = new ReadingTurn();
    private volatile Throwable failure;

    RequestLoop(InputStream requests, Replies replies, Interruptions interruptions) {
        this.requests = requests;
        this.replies = replies;
        this.interruptions = interruptions;
    }

    /** Reads one request, on this thread; false at the end of the stream. */
    boolean next(Handler handler) throws IOException {
        Incoming incoming = read();
        if (incoming != null && incoming.request() != null) {
            handler.handle(incoming.request(), incoming.reply(), () -> {});
        }
        return incoming != null;
    }

    /** Reads to the end of the stream; for the thread that made this. */
    void run(Handler handler) throws IOException {
        do {
            readOn(handler);
        } while (turn.await());
        if (failure instanceof IOException broken) {
            throw broken;
        } else if (failure != null) {
            throw new IllegalStateException("No more requests can be read.", failure);
        }
    }

    /** Reads as long as this thread has the turn. */
    private void readOn(Handler handler) {
        try {
            for (Incoming incoming = read(); incoming != null; incoming = read()) {
                if (incoming.request() != null && !handle(handler, incoming)) {
                    return;
                }
            }
        } catch (Throwable broken) {
            // Also an Error, on whatever thread: where nobody reads, the other side waits for ever.
            failure = broken;
        }
        turn.end();
    }

    /** Whether this thread reads on. */
    private boolean handle(Handler handler, Incoming incoming) {
        if (incoming.request().getAsynchronous()) {
            handler.handle(incoming.request(), incoming.reply(), () -> {});
            if (!EnvironmentThread.isNeeded()) {
                return true;
            }
            turn.offer();
            return false;
        }
        interruptions.watch(incoming.reply());
        long number = turn.run();
        Runnable readOn = () -> {
            if (turn.resume(number)) {
                readOn(handler);
            }
        };
        return !handler.handle(incoming.request(), incoming.reply(), readOn) && turn.resume(number);
    }

    /** A request; null in a message that was none, which has been answered. */
    private record Incoming(Request request, PendingReply reply) {}

    /** Null at the end of the stream. */
    private Incoming read() throws IOException {
        byte[] message = Frames.read(requests, Frames.MAX_LENGTH);
        if (message == null) {
            return null;
        }
        try {
            Request request = Request.parser().parseFrom(Frames.input(message));
            return new Incoming(request, reply(request));
        } catch (InvalidProtocolBufferException malformed) {
            // The number comes first in a message, so it is usually known.
            Request known = malformed.getUnfinishedMessage() instanceof Request unfinished
                    ? unfinished
                    : Request.getDefaultInstance();
            reply(known).failure(new BridgeException("A malformed request arrived: " + malformed.getMessage()));
            return new Incoming(null, null);
        }
    }

    private PendingReply reply(Request request) {
        return new PendingReply(request.getId(), request.getAsynchronous(), replies);
    }
}
