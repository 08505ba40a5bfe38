package org.tsflink.gateway.flink2;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobSubmissionResult;
import org.apache.flink.api.dag.Pipeline;
import org.apache.flink.client.deployment.executors.PipelineExecutorUtils;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobStatusChangedListenerUtils;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.operators.coordination.CoordinationRequest;
import org.apache.flink.runtime.operators.coordination.CoordinationResponse;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.streaming.api.operators.StreamOperatorFactory;
import org.tsflink.gateway.adapter.EmbeddedJobClient;
import org.tsflink.gateway.adapter.Generation;
import org.tsflink.gateway.adapter.results.DirectResults;

/** Flink 2.x: a cluster takes the stream graph itself, and requests name their operator by its uid. */
public final class Flink2 implements Generation {

    private static final ExecutorService LISTENERS = Executors.newCachedThreadPool(runnable -> {
        Thread thread = new Thread(runnable, "tsflink-job-listener");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public Job prepare(Pipeline pipeline, Configuration configuration, ClassLoader userClassLoader) throws Exception {
        StreamGraph graph = PipelineExecutorUtils.getStreamGraph(pipeline, configuration);
        graph.serializeUserDefinedInstances();
        return new StreamJob(pipeline, graph, configuration, userClassLoader);
    }

    @Override
    public void setOperatorFactory(StreamNode node, StreamOperatorFactory<?> factory) {
        node.setOperatorFactory(factory);
    }

    private record StreamJob(
            Pipeline pipeline, StreamGraph graph, Configuration configuration, ClassLoader userClassLoader)
            implements Job {

        @Override
        public CompletableFuture<JobSubmissionResult> submit(MiniCluster cluster) {
            return cluster.submitJob(graph);
        }

        @Override
        public EmbeddedJobClient client(JobID id, MiniCluster cluster, boolean collects, DirectResults results) {
            return new Client(id, cluster, userClassLoader, collects, results);
        }

        @Override
        public void tellListeners() {
            PipelineExecutorUtils.notifyJobStatusListeners(
                    pipeline,
                    graph,
                    JobStatusChangedListenerUtils.createJobStatusChangedListeners(
                            userClassLoader, configuration, LISTENERS));
        }
    }

    private static final class Client extends EmbeddedJobClient {

        private Client(JobID id, MiniCluster cluster, ClassLoader userClassLoader, boolean collects, DirectResults results) {
            super(id, cluster, userClassLoader, collects, results);
        }

        @Override
        public CompletableFuture<CoordinationResponse> sendCoordinationRequest(
                String operatorUid, CoordinationRequest request) {
            return running().sendCoordinationRequest(operatorUid, request);
        }
    }
}
