package org.tsflink.gateway.flink;

/** Told of the jobs of this gateway, on any thread; must return quickly. */
public interface JobListener {

    /**
     * Comes before the call that submitted the job returns.
     *
     * @param collects whether the job's only sink is collect()
     * @param detached whether it goes on without the program that has submitted it
     */
    void started(String jobId, String name, boolean collects, boolean detached);

    /**
     * Comes exactly once for each job that has started.
     *
     * @param status as Flink's JobStatus names it
     * @param failure null unless the job failed
     */
    void ended(String jobId, String status, Throwable failure);
}
