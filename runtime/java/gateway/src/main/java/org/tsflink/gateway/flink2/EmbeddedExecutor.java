package org.tsflink.gateway.flink2;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.JobSubmissionResult;
import org.apache.flink.api.dag.Pipeline;
import org.apache.flink.client.ClientUtils;
import org.apache.flink.client.deployment.executors.PipelineExecutorUtils;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.JobStatusChangedListenerUtils;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** Hands a job to an embedded cluster inside this JVM. */
final class EmbeddedExecutor implements PipelineExecutor {

    private static final int INITIALIZATION_POLL_MILLIS = 2;
    private static final ExecutorService LISTENERS = Executors.newCachedThreadPool(runnable -> {
        Thread thread = new Thread(runnable, "tsflink-job-listener");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public CompletableFuture<JobClient> execute(Pipeline pipeline, Configuration job, ClassLoader userClassLoader)
            throws Exception {
        StreamGraph graph = PipelineExecutorUtils.getStreamGraph(pipeline, job);
        graph.serializeUserDefinedInstances();
        int defaultParallelism = job.getOptional(CoreOptions.DEFAULT_PARALLELISM)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
        EmbeddedClusters.Lease lease =
                EmbeddedClusters.instance().lease(job, JobNeeds.of(graph, defaultParallelism));
        MiniCluster cluster = lease.cluster().miniCluster();
        EmbeddedJobClient client;
        CompletableFuture<JobSubmissionResult> submission = cluster.submitJob(graph);
        try {
            JobID id = submission.get().getJobID();
            awaitInitialization(cluster, id, userClassLoader);
            client = new EmbeddedJobClient(id, cluster, userClassLoader, JobReports.collects(graph));
        } catch (Throwable e) {
            // Interrupted, for one; nobody would know of the job.
            submission.thenAccept(submitted -> cluster.cancelJob(submitted.getJobID()));
            lease.close();
            throw e;
        }
        JobReports.instance().started(client, graph.getJobName());
        client.result().whenComplete((result, failure) -> lease.close());
        PipelineExecutorUtils.notifyJobStatusListeners(
                pipeline,
                graph,
                JobStatusChangedListenerUtils.createJobStatusChangedListeners(userClassLoader, job, LISTENERS));
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
