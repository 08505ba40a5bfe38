package org.tsflink.gateway.adapter;

import java.lang.ref.Reference;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.JobSubmissionResult;
import org.apache.flink.api.dag.Pipeline;
import org.apache.flink.client.ClientUtils;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.tsflink.gateway.adapter.results.DirectResults;

/** Hands a job to an embedded cluster inside this JVM. */
final class EmbeddedExecutor implements PipelineExecutor {

    private static final int INITIALIZATION_POLL_MILLIS = 2;

    @Override
    public CompletableFuture<JobClient> execute(Pipeline pipeline, Configuration job, ClassLoader userClassLoader)
            throws Exception {
        boolean collects = pipeline instanceof StreamGraph stream && DirectResults.collects(stream);
        DirectResults results = collects
                ? DirectResults.exchange((StreamGraph) pipeline, Generation.current()::setOperatorFactory)
                : null;
        try {
            return submit(pipeline, job, userClassLoader, collects, results);
        } catch (Throwable failed) {
            if (results != null) {
                results.end(failed);
            }
            throw failed;
        }
    }

    private static CompletableFuture<JobClient> submit(
            Pipeline pipeline, Configuration job, ClassLoader userClassLoader, boolean collects, DirectResults results)
            throws Exception {
        JobReports reports = JobReports.of(job);
        Generation.Job prepared = Generation.current().prepare(pipeline, job, userClassLoader);
        StreamGraph graph = prepared.graph();
        int defaultParallelism = job.getOptional(CoreOptions.DEFAULT_PARALLELISM)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
        EmbeddedClusters.Lease lease =
                EmbeddedClusters.instance().lease(job, JobNeeds.of(graph, defaultParallelism));
        MiniCluster cluster = lease.cluster().miniCluster();
        EmbeddedJobClient client;
        CompletableFuture<JobSubmissionResult> submission = null;
        try {
            submission = prepared.submit(cluster);
            JobID id = submission.get().getJobID();
            awaitInitialization(cluster, id, userClassLoader);
            client = prepared.client(id, cluster, collects, results);
        } catch (Throwable e) {
            // Interrupted, for one; nobody would know of the job.
            if (submission != null) {
                submission.thenAccept(submitted -> cluster.cancelJob(submitted.getJobID()));
            }
            lease.close();
            throw e;
        }
        reports.started(client, graph.getJobName());
        client.result().whenComplete((result, failure) -> {
            lease.close();
            // What its sources read of this JVM is kept by the plan.
            Reference.reachabilityFence(graph);
        });
        prepared.tellListeners();
        return CompletableFuture.completedFuture(client);
    }

    /** Flink's own utility looks every 50 ms. */
    private static void awaitInitialization(MiniCluster cluster, JobID id, ClassLoader userClassLoader)
            throws Exception {
        while (cluster.getJobStatus(id).get() == JobStatus.INITIALIZING) {
            Thread.sleep(INITIALIZATION_POLL_MILLIS);
        }
        ClientUtils.waitUntilJobInitializationFinished(
                () -> cluster.getJobStatus(id).get(), () -> cluster.requestJobResult(id).get(), userClassLoader);
    }
}
