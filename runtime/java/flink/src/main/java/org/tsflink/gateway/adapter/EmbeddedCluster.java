package org.tsflink.gateway.adapter;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running mini cluster and what of it is not taken by jobs. */
final class EmbeddedCluster {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedCluster.class);

    private final MiniCluster miniCluster;
    private final int slots;
    private boolean retired;
    private boolean cleansUp;
    private int freeSlots;
    private long freeBuffers;

    private EmbeddedCluster(MiniCluster miniCluster, int slots, long buffers) {
        this.miniCluster = miniCluster;
        this.slots = slots;
        this.freeSlots = slots;
        this.freeBuffers = buffers;
    }

    static EmbeddedCluster start(Map<String, String> options, int slots, MemorySize leastNetworkMemory)
            throws Exception {
        long begin = System.nanoTime();
        Configuration configuration = ClusterOptions.forCluster(options, slots, leastNetworkMemory);
        int taskManagers = ClusterOptions.taskManagers(configuration);
        int slotsPerTaskManager = configuration
                .getOptional(TaskManagerOptions.NUM_TASK_SLOTS)
                .orElse((slots + taskManagers - 1) / taskManagers);
        MiniClusterConfiguration miniClusterConfiguration = new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(taskManagers)
                .setNumSlotsPerTaskManager(slotsPerTaskManager)
                .setRpcServiceSharing(RpcServiceSharing.SHARED)
                .build();
        MiniCluster miniCluster = new LoopbackMiniCluster(
                miniClusterConfiguration, ClusterOptions.wantsRest(options), ClusterOptions.wantsSubmission(options));
        miniCluster.start();
        long network = miniClusterConfiguration
                .getConfiguration()
                .get(TaskManagerOptions.NETWORK_MEMORY_MAX)
                .getBytes();
        long segment = miniClusterConfiguration
                .getConfiguration()
                .get(TaskManagerOptions.MEMORY_SEGMENT_SIZE)
                .getBytes();
        LOG.info(
                "Embedded cluster of {} slots started in {} ms; its options: {}",
                slotsPerTaskManager * taskManagers,
                (System.nanoTime() - begin) / 1_000_000,
                options.keySet());
        return new EmbeddedCluster(miniCluster, slotsPerTaskManager * taskManagers, taskManagers * (network / segment));
    }

    MiniCluster miniCluster() {
        return miniCluster;
    }

    /** Takes what a job needs; false when there is not enough left. */
    synchronized boolean reserve(JobNeeds needs) {
        if (retired || needs.slots() > freeSlots || needs.networkBuffers() > freeBuffers) {
            return false;
        }
        freeSlots -= needs.slots();
        freeBuffers -= needs.networkBuffers();
        cleansUp |= needs.cleanup();
        return true;
    }

    synchronized void release(JobNeeds needs) {
        freeSlots += needs.slots();
        freeBuffers += needs.networkBuffers();
    }

    /** Takes no more jobs; false when it has some. */
    synchronized boolean retire() {
        retired = freeSlots == slots;
        return retired;
    }

    /** Takes no more jobs, and may end with the process: it has none, and nothing of theirs to delete. */
    synchronized boolean abandon() {
        return !cleansUp && retire();
    }

    CompletableFuture<Void> close() {
        return miniCluster.closeAsync();
    }
}
