package org.tsflink.gateway.channel;

import java.io.IOException;
import java.io.OutputStream;
import org.tsflink.bridge.v1.Reply;

/** Replies to the calls that the other side waits for. */
public final class ReplyChannel implements AutoCloseable {

    private final OutputStream out;

    public ReplyChannel(OutputStream out) {
        this.out = out;
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    public synchronized void send(Reply reply) {
        try {
            out.write(Frames.encode(reply));
            out.flush();
        } catch (IOException gone) {
            // Nobody reads any more: the request channel ends too, and with it the gateway.
        }
    }
}
