package org.tsflink.gateway;

import java.util.concurrent.atomic.AtomicBoolean;

/** Ends the process: jobs are cancelled and the cluster stopped, for as long as that may take. */
final class Shutdown {

    // The embedded cluster dies with the process anyway; what is left of two seconds is for a machine under load.
    private static final long LIMIT_MILLIS = 300;
    private static final int TERMINATED = 128 + 15;

    private final AtomicBoolean started = new AtomicBoolean();
    private volatile Runnable closing = () -> {};
    private volatile Runnable cleaning = () -> {};

    /** What to do, within the limit, when the process ends. */
    void onClose(Runnable action) {
        closing = action;
    }

    /** What to do last, whatever happens; must not wait. */
    void onEnd(Runnable action) {
        cleaning = action;
    }

    /** Also closes when the process is ended from outside (SIGTERM, SIGHUP) or by System.exit. */
    void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(
                () -> {
                    Thread limit = new Thread(this::haltWhenLate, "tsflink-shutdown-limit");
                    limit.setDaemon(true);
                    limit.start();
                    close();
                    cleaning.run();
                },
                "tsflink-shutdown"));
    }

    /** Closes and ends the process at once, without the shutdown hooks of others. */
    void halt(int status) {
        try {
            close();
            cleaning.run();
        } finally {
            // Whatever is wrong, a jar that was replaced under us for one: nobody else would end this process.
            Runtime.getRuntime().halt(status);
        }
    }

    private void close() {
        if (!started.compareAndSet(false, true)) {
            return;
        }
        Thread closer = new Thread(closing, "tsflink-close");
        closer.setDaemon(true);
        closer.start();
        try {
            closer.join(LIMIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void haltWhenLate() {
        try {
            Thread.sleep(LIMIT_MILLIS);
        } catch (InterruptedException e) {
            return;
        }
        try {
            cleaning.run();
        } finally {
            Runtime.getRuntime().halt(TERMINATED);
        }
    }
}
