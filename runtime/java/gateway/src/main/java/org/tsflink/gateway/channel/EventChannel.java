package org.tsflink.gateway.channel;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.tsflink.bridge.v1.Event;
import org.tsflink.bridge.v1.Reply;

/**
 * Events for the socket, in their order. They are written by a thread of their own and kept until the socket is
 * there: the other side may be waiting for a synchronous reply and not read the socket meanwhile, and a thread that
 * waited for it to read would never send that reply.
 */
public final class EventChannel implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> queue = new LinkedBlockingQueue<>();

    public void send(Event event) {
        queue.add(Frames.encode(event));
    }

    public void send(Reply reply) {
        send(Event.newBuilder().setReply(reply).build());
    }

    /** Nothing is written any more once what was sent before is. */
    @Override
    public void close() {
        queue.add(END);
    }

    /** Starts to write to the socket; called once. */
    public void connect(OutputStream socket) {
        Thread writer = new Thread(() -> write(new BufferedOutputStream(socket, BUFFER)), "tsflink-events");
        writer.setDaemon(true);
        writer.start();
    }

    private void write(OutputStream out) {
        try {
            while (true) {
                byte[] frame = queue.poll();
                if (frame == null) {
                    out.flush();
                    frame = queue.take();
                }
                if (frame == END) {
                    out.flush();
                    return;
                }
                out.write(frame);
            }
        } catch (IOException | InterruptedException gone) {
            // The other side has closed the socket: it is ending, and the request channel says so too.
        }
    }
}
