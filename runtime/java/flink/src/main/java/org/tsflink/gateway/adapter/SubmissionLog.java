package org.tsflink.gateway.adapter;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.JobListener;

/** Says on stdout which jobs a program has submitted, as Flink's own command line does; for execution.job-listeners. */
public final class SubmissionLog implements JobListener {

    // Flink makes a listener anew each time it reads the configuration, and tells them all.
    private static final Set<JobID> SAID = ConcurrentHashMap.newKeySet();

    @Override
    public void onJobSubmitted(JobClient job, Throwable failure) {
        if (job != null && SAID.add(job.getJobID())) {
            System.out.println("Job has been submitted with JobID " + job.getJobID());
        }
    }

    @Override
    public void onJobExecuted(JobExecutionResult result, Throwable failure) {}
}
