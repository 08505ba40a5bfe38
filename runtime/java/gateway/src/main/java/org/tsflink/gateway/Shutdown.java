package org.tsflink.gateway;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends the process: jobs are cancelled and the cluster stopped, for as long as that may take. */
final class Shutdown {

    // The embedded cluster dies with the process anyway; what is left of two seconds is for a machine under load.
    private static final long LIMIT_MILLIS = 300;
    // A JVM whose heap is full takes minutes for anything; what stays goes with the start of the next gateway.
    private static final long CLEANING_MILLIS = 500;
    private static final long OUTPUT_MILLIS = 50;
    private static final int TERMINATED = 128 + 15;

    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Runnable closing = () -> {};
    private volatile Runnable cleaning = () -> {};

    /** What to do, within the limit, when the process ends. */
    void onClose(Runnable action) {
        closing = action;
    }

    /** What to do last, whatever happens, within a limit of its own. */
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
                    clean();
                },
                "tsflink-shutdown"));
    }

    /** Closes and ends the process at once, without the shutdown hooks of others. */
    void halt(int status) {
        try {
            run(Shutdown::releaseOutput, "tsflink-output", OUTPUT_MILLIS);
            close();
            clean();
        } finally {
            // Whatever is wrong, a jar that was replaced under us for one: nobody else would end this process.
            Runtime.getRuntime().halt(status);
        }
    }

    /** Once; whoever comes second waits for the first. */
    private void close() {
        if (started.compareAndSet(false, true)) {
            run(closing, "tsflink-close", LIMIT_MILLIS);
            closed.countDown();
            return;
        }
        try {
            closed.await(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void clean() {
        run(cleaning, "tsflink-clean", CLEANING_MILLIS);
    }

    /**
     * Who reads what the program prints waits for the end of all that could print. A JVM with threads in native code,
     * an idle cluster's for example, takes 300 ms to halt.
     */
    private static void releaseOutput() {
        System.out.close();
        System.err.close();
    }

    private static void run(Runnable action, String name, long limitMillis) {
        Thread thread = new Thread(action, name);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(limitMillis);
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
            clean();
        } finally {
            Runtime.getRuntime().halt(TERMINATED);
        }
    }
}
