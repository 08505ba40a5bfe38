package org.tsflink.gateway.flink1;

import java.lang.reflect.Field;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobSubmissionResult;
import org.apache.flink.api.dag.Pipeline;
import org.apache.flink.client.deployment.executors.PipelineExecutorUtils;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.operators.coordination.CoordinationRequest;
import org.apache.flink.runtime.operators.coordination.CoordinationResponse;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.streaming.api.operators.StreamOperatorFactory;
import org.tsflink.gateway.adapter.EmbeddedJobClient;
import org.tsflink.gateway.adapter.Generation;
import org.tsflink.gateway.adapter.results.DirectResults;

/** Flink 1.x: a cluster takes the job graph made of the stream graph, and requests name their operator by its id. */
public final class Flink1 implements Generation {

    @Override
    public Job prepare(Pipeline pipeline, Configuration configuration, ClassLoader userClassLoader) throws Exception {
        if (!(pipeline instanceof StreamGraph graph)) {
            throw new IllegalArgumentException("The embedded cluster runs streams, not a "
                    + pipeline.getClass().getSimpleName() + " of the DataSet API.");
        }
        return new StreamJob(
                graph, PipelineExecutorUtils.getJobGraph(graph, configuration, userClassLoader), userClassLoader);
    }

    /** Flink 1.x has no method for it. */
    @Override
    public void setOperatorFactory(StreamNode node, StreamOperatorFactory<?> factory) {
        try {
            Field field = StreamNode.class.getDeclaredField("operatorFactory");
            field.setAccessible(true);
            field.set(node, factory);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This Flink's StreamNode has no operatorFactory.", e);
        }
    }

    private record StreamJob(StreamGraph graph, JobGraph jobGraph, ClassLoader userClassLoader) implements Job {

        @Override
        public CompletableFuture<JobSubmissionResult> submit(MiniCluster cluster) {
            return cluster.submitJob(jobGraph);
        }

        @Override
        public EmbeddedJobClient client(JobID id, MiniCluster cluster, boolean collects, DirectResults results) {
            return new Client(id, cluster, userClassLoader, collects, results);
        }

        /** The listeners that Flink 1.x knows are told by the environment itself. */
        @Override
        public void tellListeners() {}
    }

    private static final class Client extends EmbeddedJobClient {

        private Client(JobID id, MiniCluster cluster, ClassLoader userClassLoader, boolean collects, DirectResults results) {
            super(id, cluster, userClassLoader, collects, results);
        }

        @Override
        public CompletableFuture<CoordinationResponse> sendCoordinationRequest(
                OperatorID operator, CoordinationRequest request) {
            return running().sendCoordinationRequest(operator, request);
        }
    }
}
