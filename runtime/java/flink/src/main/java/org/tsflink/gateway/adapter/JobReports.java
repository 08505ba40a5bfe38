package org.tsflink.gateway.adapter;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsflink.bridge.v1.Progress;
import org.tsflink.gateway.flink.JobListener;

/** Tells the gateway's core of jobs: each start once and each end once. */
final class JobReports {

    private static final Logger LOG = LoggerFactory.getLogger(JobReports.class);
    private static final JobReports INSTANCE = new JobReports();

    private final Map<JobID, JobClient> running = new ConcurrentHashMap<>();
    private volatile JobListener listener;

    private JobReports() {}

    /** The executor, which Flink makes, reports to it. */
    static JobReports instance() {
        return INSTANCE;
    }

    void listener(JobListener newListener) {
        listener = newListener;
    }

    /** Announces a job on an embedded cluster, and its end when it comes. */
    void started(EmbeddedJobClient job, String name) {
        announce(job, name, job.collects());
        job.result().whenComplete((result, failure) -> {
            if (failure != null) {
                ended(job, JobStatus.FAILED, failure);
            } else {
                ended(job);
            }
        });
    }

    /** Announces a job on any other cluster, unless it has been already. */
    void watch(JobClient job) {
        if (job instanceof EmbeddedJobClient || running.containsKey(job.getJobID())) {
            return;
        }
        announce(job, "", false);
        job.getJobExecutionResult().whenComplete((result, failure) -> {
            ended(job, JobStatuses.of(failure), failure);
        });
    }

    /** How far a job is that was announced; null when it was not, or has ended. */
    CompletableFuture<Progress> progress(JobID id) {
        JobClient job = running.get(id);
        return job == null ? null : job.getJobStatus().thenApply(status -> progress(job, status));
    }

    private static Progress progress(JobClient job, JobStatus status) {
        Progress.Builder progress = Progress.newBuilder().setStatus(status.name());
        if (job instanceof EmbeddedJobClient) {
            RowCounts.Rows rows = RowCounts.of(job.getJobID().toHexString());
            progress.setRowsIn(rows.in()).setRowsOut(rows.out());
        }
        return progress.build();
    }

    /** Cancels a job that was announced; does nothing when it has ended. */
    void cancel(JobID id) {
        JobClient job = running.get(id);
        if (job != null) {
            job.cancel();
        }
    }

    /** Cancels the jobs on embedded clusters; waits that long at most. */
    void cancelAll(long millis) {
        CompletableFuture<?>[] ends = running.values().stream()
                .filter(EmbeddedJobClient.class::isInstance)
                .map(EmbeddedJobClient.class::cast)
                .map(job -> job.cancel().thenCompose(canceled -> job.result()))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(millis, TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            LOG.info("Not all jobs were canceled in {} ms", millis);
        }
    }

    private void announce(JobClient job, String name, boolean collects) {
        running.put(job.getJobID(), job);
        JobListener told = listener;
        if (told != null) {
            told.started(job.getJobID().toHexString(), name, collects);
        }
    }

    private void ended(EmbeddedJobClient job) {
        JobStatus status = job.endStatus();
        if (status != JobStatus.FAILED) {
            ended(job, status, null);
            return;
        }
        job.getJobExecutionResult().whenComplete((none, failure) -> ended(job, status, failure));
    }

    private void ended(JobClient job, JobStatus status, Throwable failure) {
        if (running.remove(job.getJobID()) == null) {
            return;
        }
        RowCounts.forget(job.getJobID().toHexString());
        JobListener told = listener;
        if (told != null) {
            Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                    ? failure.getCause()
                    : failure;
            told.ended(job.getJobID().toHexString(), status.name(), status == JobStatus.FAILED ? cause : null);
        }
    }
}
