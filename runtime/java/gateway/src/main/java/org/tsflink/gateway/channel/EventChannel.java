package org.tsflink.gateway.channel;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.slf4j.LoggerFactory;
import org.tsflink.bridge.v1.Event;
import org.tsflink.bridge.v1.Reply;

/**
 * Events for the socket, in their order. They are written by a thread of their own and kept until the socket is
 * there: the other side may be waiting for a synchronous reply and not read the socket meanwhile, and a thread that
 * waited for it to read would never send that reply.
 */
public final class EventChannel implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_AT_ONCE = 1 << 18;
    private static final int MOST_PATIENT = 256;
    private static final Frame END = new Frame(new byte[0], false);

    /** @param patient whether its sender waits when too many wait */
    private record Frame(byte[] bytes, boolean patient) {}

    private final BlockingQueue<Frame> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_PATIENT);
    private volatile boolean closed;

    public void send(Event event) {
        queue.add(new Frame(Frames.encode(event), false));
    }

    public void send(Reply reply) {
        send(Event.newBuilder().setReply(reply).build());
    }

    /** Waits while too many such events wait for the socket; once the channel is closed they are dropped. */
    public void sendWhenRoom(Event event) throws InterruptedException {
        room.acquire();
        if (closed) {
            room.release();
        } else {
            queue.add(new Frame(Frames.encode(event), true));
        }
    }

    /** Nothing is written any more once what was sent before is. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        queue.add(END);
        // For all who wait.
        room.release(Integer.MAX_VALUE / 2);
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
                Frame frame = queue.poll();
                if (frame == null) {
                    out.flush();
                    frame = queue.take();
                }
                if (frame == END) {
                    out.flush();
                    return;
                }
                // In pieces: of one write the JDK takes a buffer of the same size outside of the heap.
                for (int start = 0; start < frame.bytes.length; start += MOST_AT_ONCE) {
                    out.write(frame.bytes, start, Math.min(MOST_AT_ONCE, frame.bytes.length - start));
                }
                if (frame.patient) {
                    room.release();
                }
            }
        } catch (IOException | InterruptedException gone) {
            // The other side has closed the socket: it is ending, and the request channel says so too.
        } catch (RuntimeException | Error failed) {
            LoggerFactory.getLogger(EventChannel.class).error("No more events can be written", failed);
            hangUp(out);
        }
    }

    /** What would come no more is not waited for. */
    private static void hangUp(OutputStream out) {
        try {
            out.close();
        } catch (IOException gone) {
            // So it has been hung up.
        }
    }
}
