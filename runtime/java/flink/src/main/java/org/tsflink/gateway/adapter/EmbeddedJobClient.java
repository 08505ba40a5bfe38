package org.tsflink.gateway.adapter;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterJobClient;
import org.apache.flink.runtime.operators.coordination.CoordinationRequestGateway;
import org.tsflink.gateway.adapter.results.DirectResults;
import org.tsflink.gateway.adapter.results.ResultChannel;

/**
 * The client of a job on an embedded cluster; it keeps its answers when the cluster has forgotten the job. What is left to
 * a generation of Flink is how a request names the operator it is for.
 */
public abstract class EmbeddedJobClient implements JobClient, CoordinationRequestGateway {

    private final boolean collects;
    private final MiniClusterJobClient running;
    private final CompletableFuture<JobResult> result;
    private final CompletableFuture<JobExecutionResult> executionResult;
    private final DirectResults results;

    /**
     * @param collects whether the job's only sink is collect()
     * @param results of such a job; null where Flink's own collect() fetches them
     */
    protected EmbeddedJobClient(
            JobID id, MiniCluster cluster, ClassLoader userClassLoader, boolean collects, DirectResults results) {
        this.collects = collects;
        this.results = results;
        this.running = new MiniClusterJobClient(
                id, cluster, userClassLoader, MiniClusterJobClient.JobFinalizationBehavior.NOTHING);
        this.result = cluster.requestJobResult(id);
        this.executionResult = result.thenApply(ended -> {
            try {
                return ended.toJobExecutionResult(userClassLoader);
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
        if (results != null) {
            executionResult.whenComplete((ended, failure) -> results.end(unwrapped(failure)));
        }
    }

    /** Completes when the job has ended, however it did. */
    CompletableFuture<JobResult> result() {
        return result;
    }

    /** How the job ended, once {@link #result()} is there. */
    JobStatus endStatus() {
        return JobStatuses.of(executionResult);
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** What the job's rows come through; null where Flink's own collect() fetches them. */
    ResultChannel results() {
        return results == null ? null : results.channel();
    }

    /** Whether the job's only sink is collect(). */
    boolean collects() {
        return collects;
    }

    @Override
    public JobID getJobID() {
        return running.getJobID();
    }

    @Override
    public CompletableFuture<JobStatus> getJobStatus() {
        if (result.isDone() && !result.isCompletedExceptionally()) {
            return CompletableFuture.completedFuture(endStatus());
        }
        return running.getJobStatus();
    }

    @Override
    public CompletableFuture<Void> cancel() {
        return result.isDone() ? CompletableFuture.completedFuture(null) : running.cancel();
    }

    @Override
    public CompletableFuture<String> stopWithSavepoint(
            boolean advanceToEndOfEventTime, String savepointDirectory, SavepointFormatType formatType) {
        return running.stopWithSavepoint(advanceToEndOfEventTime, savepointDirectory, formatType);
    }

    @Override
    public CompletableFuture<String> triggerSavepoint(String savepointDirectory, SavepointFormatType formatType) {
        return running.triggerSavepoint(savepointDirectory, formatType);
    }

    @Override
    public CompletableFuture<Map<String, Object>> getAccumulators() {
        return result.isDone()
                ? executionResult.thenApply(JobExecutionResult::getAllAccumulatorResults)
                : running.getAccumulators();
    }

    @Override
    public CompletableFuture<JobExecutionResult> getJobExecutionResult() {
        return executionResult.copy();
    }

    /** The client that asks the cluster whenever it is asked. */
    protected final MiniClusterJobClient running() {
        return running;
    }

    @Override
    public void reportHeartbeat(long expiredTimestamp) {
        running.reportHeartbeat(expiredTimestamp);
    }
}
