package org.tsflink.gateway;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.tsflink.gateway.dispatch.PendingReply;
import sun.misc.Signal;

/**
 * SIGINT, which a terminal sends to Node and to this process alike: it ends the call that Node waits for, so that
 * Node's own handler gets to run and decides about the rest.
 */
final class Interruptions implements AutoCloseable {

    private static final Set<Interruptions> SESSIONS = ConcurrentHashMap.newKeySet();

    private final AtomicReference<PendingReply> synchronous = new AtomicReference<>();

    Interruptions() {
        SESSIONS.add(this);
    }

    static void install() {
        try {
            Signal.handle(new Signal("INT"), signal -> SESSIONS.forEach(Interruptions::interrupt));
        } catch (IllegalArgumentException reserved) {
            // The JVM was started with -Xrs: signals are somebody else's.
        }
    }

    /** The request that Node waits for from now on. */
    void watch(PendingReply reply) {
        synchronous.set(reply);
    }

    @Override
    public void close() {
        SESSIONS.remove(this);
    }

    private void interrupt() {
        PendingReply reply = synchronous.getAndSet(null);
        if (reply != null) {
            reply.interrupt();
        }
    }
}
