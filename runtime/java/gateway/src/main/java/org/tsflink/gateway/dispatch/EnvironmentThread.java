package org.tsflink.gateway.dispatch;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.LoggerFactory;

/** Runs everything of one environment, in order: Flink's planner keeps state in its thread. */
public final class EnvironmentThread extends Thread {

    // Deep plans recurse deeply; only what is touched costs memory.
    private static final long STACK_BYTES = 16L << 20;
    private static final Runnable END = () -> {};

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    private final Runnable bind;

    EnvironmentThread(int environment, ClassLoader loader, Runnable bind) {
        super(null, null, "tsflink-environment-" + environment, STACK_BYTES);
        this.bind = bind;
        setContextClassLoader(loader);
        setDaemon(true);
        start();
    }

    /** Whether the calling thread is an environment's, and has tasks to run. */
    public static boolean isNeeded() {
        return Thread.currentThread() instanceof EnvironmentThread thread && !thread.tasks.isEmpty();
    }

    void submit(Runnable task) {
        tasks.add(task);
    }

    /**
     * Runs the task at once when the calling thread is this one and no other waits; else it is submitted, with what
     * comes after it.
     *
     * @return whether it was submitted
     */
    boolean runOrSubmit(Runnable task, Runnable afterwards) {
        if (Thread.currentThread() == this && tasks.isEmpty()) {
            task.run();
            return false;
        }
        tasks.add(() -> {
            task.run();
            afterwards.run();
        });
        return true;
    }

    /** Ends the thread after the tasks that were submitted before. */
    void end() {
        tasks.add(END);
    }

    @Override
    public void run() {
        bind.run();
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
