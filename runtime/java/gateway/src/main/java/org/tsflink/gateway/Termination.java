package org.tsflink.gateway;

import java.util.function.IntConsumer;
import sun.misc.Signal;

/** SIGTERM and SIGHUP: the hooks of a shutdown, Flink's among them, run side by side, and something must come before. */
final class Termination {

    private static final int SIGNALLED = 128;
    private static final long LIMIT_MILLIS = 100;

    private Termination() {}

    /** Runs an action when the process is ended from outside, and only then what ends it with a status. */
    static void by(Runnable action, IntConsumer end) {
        for (String name : new String[] {"TERM", "HUP"}) {
            try {
                Signal.handle(new Signal(name), signal -> {
                    run(action);
                    end.accept(SIGNALLED + signal.getNumber());
                });
            } catch (IllegalArgumentException reserved) {
                // The JVM was started with -Xrs: signals are somebody else's.
            }
        }
    }

    private static void run(Runnable action) {
        Thread thread = new Thread(action, "tsflink-termination");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(LIMIT_MILLIS);
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
        }
    }
}
