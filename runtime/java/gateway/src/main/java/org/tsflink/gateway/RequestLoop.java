package org.tsflink.gateway;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import org.tsflink.bridge.v1.Request;
import org.tsflink.gateway.channel.Frames;
import org.tsflink.gateway.dispatch.PendingReply;
import org.tsflink.gateway.dispatch.Replies;
import org.tsflink.gateway.errors.BridgeException;

/** Reads requests in the order in which JavaScript made them. */
final class RequestLoop {

    /** Who gets each request. */
    interface Handler {
        void handle(Request request, PendingReply reply);
    }

    private final InputStream requests;
    private final Replies replies;
    private final Interruptions interruptions;

    RequestLoop(InputStream requests, Replies replies, Interruptions interruptions) {
        this.requests = requests;
        this.replies = replies;
        this.interruptions = interruptions;
    }

    /** Reads one request; false at the end of the stream. A request that does not parse is answered here. */
    boolean next(Handler handler) throws IOException {
        byte[] message = Frames.read(requests, Frames.MAX_LENGTH);
        if (message == null) {
            return false;
        }
        Request request;
        try {
            request = Request.parser().parseFrom(Frames.input(message));
        } catch (InvalidProtocolBufferException malformed) {
            // The number comes first in a message, so it is usually known.
            Request known = malformed.getUnfinishedMessage() instanceof Request unfinished
                    ? unfinished
                    : Request.getDefaultInstance();
            reply(known).failure(new BridgeException("A malformed request arrived: " + malformed.getMessage()));
            return true;
        }
        PendingReply reply = reply(request);
        if (!request.getAsynchronous()) {
            interruptions.watch(reply);
        }
        handler.handle(request, reply);
        return true;
    }

    private PendingReply reply(Request request) {
        return new PendingReply(request.getId(), request.getAsynchronous(), replies);
    }
}
