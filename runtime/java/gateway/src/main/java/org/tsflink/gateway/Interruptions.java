package org.tsflink.gateway;

import java.util.concurrent.atomic.AtomicReference;
import org.tsflink.gateway.dispatch.PendingReply;
import sun.misc.Signal;

/**
 * SIGINT, which a terminal sends to Node and to this process alike: it ends the call that Node waits for, so that
 * Node's own handler gets to run and decides about the rest.
 */
final class Interruptions {

    private final AtomicReference<PendingReply> synchronous = new AtomicReference<>();

    void install() {
        try {
            Signal.handle(new Signal("INT"), signal -> interrupt());
        } catch (IllegalArgumentException reserved) {
            // The JVM was started with -Xrs: signals are somebody else's.
        }
    }

    /** The request that Node waits for from now on. */
    void watch(PendingReply reply) {
        synchronous.set(reply);
    }

    private void interrupt() {
        PendingReply reply = synchronous.getAndSet(null);
        if (reply != null) {
            reply.interrupt();
        }
    }
}
