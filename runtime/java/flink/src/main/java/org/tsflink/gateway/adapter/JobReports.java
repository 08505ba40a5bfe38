package org.tsflink.gateway.adapter;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.core.execution.JobClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsflink.bridge.v1.Progress;
import org.tsflink.gateway.flink.JobListener;

/** The jobs of one session: tells the gateway's core of each start once and each end once. */
final class JobReports {

    private static final Logger LOG = LoggerFactory.getLogger(JobReports.class);
    /** Says in a job's configuration which session has submitted it. */
    static final ConfigOption<String> SESSION =
            ConfigOptions.key("tsflink.session").stringType().noDefaultValue();
    private static final Map<String, JobReports> SESSIONS = new ConcurrentHashMap<>();
    private static final AtomicLong LAST = new AtomicLong();
    /** Of jobs that belong to no session; nobody listens. */
    private static final JobReports NOBODYS = new JobReports("");

    /**
     * @param detached whether it goes on without the program that has submitted it
     * @param rows what it has read and written; gives null where that is not known
     */
    private record Running(JobClient job, boolean collects, boolean detached, Supplier<RowCounts.Rows> rows) {

        /** Whether nobody can want it any more once its session has ended. */
        boolean endsWithSession() {
            return collects || job instanceof EmbeddedJobClient;
        }
    }

    private final String session;
    private final Map<JobID, Running> running = new ConcurrentHashMap<>();
    private volatile JobListener listener;
    private volatile boolean closed;

    private JobReports(String session) {
        this.session = session;
    }

    /** Those of a new session. */
    static JobReports open() {
        JobReports reports = new JobReports(Long.toString(LAST.incrementAndGet()));
        SESSIONS.put(reports.session, reports);
        return reports;
    }

    /** That of the session that a job is submitted in; the executor, which Flink makes, reports to it. */
    static JobReports of(ReadableConfig job) {
        String session = job.getOptional(SESSION).orElse(null);
        if (session == null) {
            return NOBODYS;
        }
        JobReports reports = SESSIONS.get(session);
        if (reports == null) {
            throw new IllegalStateException("The session that the job belongs to has ended.");
        }
        return reports;
    }

    String session() {
        return session;
    }

    void listener(JobListener newListener) {
        listener = newListener;
    }

    /** Nothing is submitted in the session any more; what is being submitted is canceled once it is there. */
    void close() {
        closed = true;
        SESSIONS.remove(session);
    }

    /** Announces a job on an embedded cluster, and its end when it comes. */
    void started(EmbeddedJobClient job, String name) {
        String id = job.getJobID().toHexString();
        announce(new Running(job, job.collects(), false, () -> RowCounts.of(id)), name);
        job.result().whenComplete((result, failure) -> {
            if (failure != null) {
                ended(job, JobStatus.FAILED, failure);
            } else {
                ended(job);
            }
        });
    }

    /** Announces a job on any other cluster, unless it has been already. */
    void watch(JobClient job, boolean collects, boolean detached) {
        if (job instanceof EmbeddedJobClient || running.containsKey(job.getJobID())) {
            return;
        }
        announce(new Running(job, collects, detached, new RemoteRowCounts(job)::look), "");
        job.getJobExecutionResult().whenComplete((result, failure) -> {
            ended(job, JobStatuses.of(failure), failure);
        });
    }

    /** How far a job is that was announced; null when it was not, or has ended. */
    CompletableFuture<Progress> progress(JobID id) {
        Running each = running.get(id);
        return each == null ? null : each.job.getJobStatus().thenApply(status -> progress(status, each.rows.get()));
    }

    private static Progress progress(JobStatus status, RowCounts.Rows rows) {
        Progress.Builder progress = Progress.newBuilder().setStatus(status.name());
        if (rows != null) {
            progress.setRowsIn(rows.in()).setRowsOut(rows.out());
        }
        return progress.build();
    }

    /** Cancels a job that was announced; does nothing when it has ended. */
    void cancel(JobID id) {
        Running each = running.get(id);
        if (each != null) {
            each.job.cancel();
        }
    }

    /** Cancels the jobs that nobody can want any more; waits that long at most. */
    void cancelOwn(long millis) {
        cancel(millis, Running::endsWithSession);
    }

    /** Cancels all jobs but those that were detached from the program; waits that long at most. */
    void cancelAttached(long millis) {
        cancel(millis, each -> each.collects || !each.detached);
    }

    private void cancel(long millis, Predicate<Running> which) {
        CompletableFuture<?>[] ends =
                running.values().stream().filter(which).map(JobReports::cancel).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(millis, TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            LOG.info("Not all jobs were canceled in {} ms", millis);
        }
    }

    private static CompletableFuture<?> cancel(Running each) {
        CompletableFuture<Void> canceled = each.job.cancel();
        return each.job instanceof EmbeddedJobClient job ? canceled.thenCompose(done -> job.result()) : canceled;
    }

    private void announce(Running each, String name) {
        running.put(each.job.getJobID(), each);
        if (closed && each.endsWithSession()) {
            each.job.cancel();
        }
        JobListener told = listener;
        if (told != null) {
            told.started(each.job.getJobID().toHexString(), name, each.collects, each.detached);
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
