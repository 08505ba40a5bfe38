package org.tsflink.gateway.dispatch;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.LoggerFactory;

/** Runs everything of one environment, in order: Flink's planner keeps state in its thread. */
final class EnvironmentThread {

    // Deep plans recurse deeply; only what is touched costs memory.
    private static final long STACK_BYTES = 16L << 20;
    private static final Runnable END = () -> {};

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    EnvironmentThread(int environment, ClassLoader loader) {
        Thread thread = new Thread(null, this::run, "tsflink-environment-" + environment, STACK_BYTES);
        thread.setContextClassLoader(loader);
        thread.setDaemon(true);
        thread.start();
    }

    void submit(Runnable task) {
        tasks.add(task);
    }

    /** Ends the thread after the tasks that were submitted before. */
    void end() {
        tasks.add(END);
    }

    private void run() {
        while (true) {
            try {
                Runnable task = tasks.take();
                if (task == END) {
                    return;
                }
                task.run();
            } catch (InterruptedException late) {
                // Meant for a task that has just ended.
            } catch (Throwable unexpected) {
                // The tasks answer with what they throw; the thread must outlive even a failure to do so.
                LoggerFactory.getLogger(EnvironmentThread.class).error("A task failed", unexpected);
            }
        }
    }
}
