package org.tsflink.gateway.adapter;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.jobgraph.JobType;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.streaming.runtime.partitioner.ForwardPartitioner;

/**
 * What a job needs of its cluster.
 *
 * @param slots the parallelism of its slot sharing groups together
 * @param networkBuffers the most that its exchanges insist on
 * @param cleanup whether the cluster has something to delete after the job's end: its checkpoints
 */
record JobNeeds(int slots, long networkBuffers, boolean cleanup) {

    private static final int BLOCKING_PARTITION_BUFFERS = 32;

    static JobNeeds of(StreamGraph graph, int defaultParallelism) {
        Map<String, Integer> groups = new HashMap<>();
        long buffers = 0;
        for (StreamNode node : graph.getStreamNodes()) {
            int parallelism = parallelism(node, defaultParallelism);
            groups.merge(String.valueOf(node.getSlotSharingGroup()), parallelism, Math::max);
            for (StreamEdge edge : node.getOutEdges()) {
                int downstream = parallelism(graph.getTargetVertex(edge), defaultParallelism);
                buffers += buffers(graph, edge, parallelism, downstream);
            }
        }
        return new JobNeeds(
                groups.values().stream().mapToInt(Integer::intValue).sum(),
                buffers,
                graph.getCheckpointConfig().isCheckpointingEnabled());
    }

    /** Of a cluster with such options; with room for the buffers beyond the least that make exchanges fast. */
    MemorySize networkMemory(ReadableConfig cluster) {
        long segment = cluster.get(TaskManagerOptions.MEMORY_SEGMENT_SIZE).getBytes();
        return new MemorySize((networkBuffers * 3 / 2 + 512) * segment);
    }

    private static long buffers(StreamGraph graph, StreamEdge edge, int upstream, int downstream) {
        long channels = edge.getPartitioner() instanceof ForwardPartitioner ? 1 : downstream;
        long partition = channels + 1;
        if (graph.getJobType() == JobType.BATCH) {
            partition = Math.min(partition, BLOCKING_PARTITION_BUFFERS);
        }
        return upstream * partition + downstream;
    }

    private static int parallelism(StreamNode node, int defaultParallelism) {
        return node.getParallelism() > 0 ? node.getParallelism() : defaultParallelism;
    }
}
