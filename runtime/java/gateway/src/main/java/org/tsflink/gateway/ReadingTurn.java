package org.tsflink.gateway;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Whose turn it is to read requests. It passes with each synchronous request to the thread that runs it, which reads on
 * afterwards: Node waits meanwhile and sends nothing, the next request is most often for the same thread, and handing
 * it over would take longer than most calls. A call that takes long loses the turn to the thread that stands by.
 */
final class ReadingTurn {

    // Also how late the end of the stream may be seen while a call runs.
    private static final long PATIENCE_NANOS = 50_000_000;

    /** Even while its holder reads, odd while it runs a request; each change adds one. */
    private final AtomicLong turn = new AtomicLong();

    private final Thread standby;
    private volatile boolean offered;
    private volatile boolean over;

    /** The thread that makes it stands by, and has the first turn. */
    ReadingTurn() {
        standby = Thread.currentThread();
    }

    /** The holder begins to run a request, or has it run; the number is for {@link #resume}. */
    long run() {
        return turn.incrementAndGet();
    }

    /** Whether the turn is still that of the request with the number; its caller then reads on. */
    boolean resume(long number) {
        return turn.compareAndSet(number, number + 1);
    }

    /** The holder has other things to do. */
    void offer() {
        turn.incrementAndGet();
        offered = true;
        LockSupport.unpark(standby);
    }

    /** Nothing is left to read. */
    void end() {
        over = true;
        LockSupport.unpark(standby);
    }

    /** Waits for a turn; false at the end. For the thread that stands by. */
    boolean await() {
        long last = -1;
        while (!over) {
            long now = turn.get();
            boolean running = now % 2 == 1;
            if (running && (offered || now == last) && turn.compareAndSet(now, now + 1)) {
                offered = false;
                return true;
            }
            last = now;
            LockSupport.parkNanos(PATIENCE_NANOS);
        }
        return false;
    }
}
