package org.tsflink.gateway.adapter;

import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobSubmissionResult;
import org.apache.flink.api.dag.Pipeline;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.streaming.api.operators.StreamOperatorFactory;
import org.tsflink.gateway.adapter.results.DirectResults;

/** What one generation of Flink does unlike the others: how a job gets to a mini cluster, and how its plan is changed before. */
public interface Generation {

    /** Makes a pipeline ready for submission. */
    Job prepare(Pipeline pipeline, Configuration configuration, ClassLoader userClassLoader) throws Exception;

    /** Gives a node of a graph that is not prepared yet another operator. */
    void setOperatorFactory(StreamNode node, StreamOperatorFactory<?> factory);

    /** A job that is ready for submission. */
    interface Job {

        StreamGraph graph();

        CompletableFuture<JobSubmissionResult> submit(MiniCluster cluster);

        /**
         * @param collects whether the job's only sink is collect()
         * @param results of such a job; null where Flink's own collect() fetches them
         */
        EmbeddedJobClient client(JobID id, MiniCluster cluster, boolean collects, DirectResults results);

        /** Tells those listeners of the user's that Flink's own executors tell of a submission. */
        void tellListeners();
    }

    /** That of the Flink on the classpath; the newest for a Flink newer than this. */
    static Generation current() {
        return Current.GENERATION;
    }

    /** Loads the class of one generation only: that of another would not link. */
    final class Current {

        private static final Generation GENERATION =
                load(EnvironmentInformation.getVersion().startsWith("1.") ? "flink1.Flink1" : "flink2.Flink2");

        private Current() {}

        private static Generation load(String name) {
            try {
                return (Generation) Class.forName("org.tsflink.gateway." + name)
                        .getConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("tsflink's jar has no " + name + ".", e);
            }
        }
    }
}
