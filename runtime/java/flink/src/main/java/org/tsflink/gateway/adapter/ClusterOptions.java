package org.tsflink.gateway.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.ResourceManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;

/** The configuration of an embedded cluster, made from that of a job. */
final class ClusterOptions {

    static final String LOOPBACK = "127.0.0.1";

    /**
     * What Flink's own local execution gives a TaskManager and all its slots share. Here each slot has that much: it is
     * reserved by counting and allocated only by the operators that use it.
     */
    private static final MemorySize MANAGED_MEMORY = MemorySize.ofMebiBytes(128);

    private static final int JOBS_REMEMBERED = 20;

    private static final MemorySize NETWORK_MEMORY = MemorySize.ofMebiBytes(64);

    /** Options that Flink reads from the configuration of the cluster, not or not only from that of the job. */
    private static final List<String> OF_CLUSTERS =
            List.of(
                    "blob.",
                    "classloader.",
                    "cluster.",
                    "events.",
                    "execution.batch.",
                    "execution.checkpointing.dir",
                    "execution.checkpointing.local-backup",
                    "execution.checkpointing.num-retained",
                    "execution.checkpointing.savepoint-dir",
                    "execution.checkpointing.storage",
                    "execution.state-recovery.from-local",
                    "fs.",
                    "heartbeat.",
                    "high-availability",
                    "io.",
                    "jobmanager.",
                    "jobstore.",
                    "metrics.",
                    "minicluster.",
                    "pekko.",
                    "process.",
                    "queryable-state.",
                    "resourcemanager.",
                    "rest.",
                    "security.",
                    "shuffle-service-factory.",
                    "slot.",
                    "slotmanager.",
                    "state.",
                    "task.",
                    "taskmanager.",
                    "traces.",
                    "web.");

    /** The planner adds it to each batch job. */
    private static final String SET_BY_PLANNER = "execution.batch.adaptive.stream-graph-optimization.strategies";

    // Options that not every Flink release has a constant for.
    private static final ConfigOption<Integer> TASK_MANAGERS = ConfigOptions.key("minicluster.number-of-taskmanagers")
            .intType()
            .defaultValue(1)
            .withDeprecatedKeys("local.number-taskmanager");
    private static final ConfigOption<Duration> SLOT_REQUEST_MAX_INTERVAL =
            ConfigOptions.key("slot.request.max-interval").durationType().noDefaultValue();

    private ClusterOptions() {}

    /** The options of a job that its cluster must have been started with; jobs that differ in one share none. */
    static Map<String, String> ofCluster(Configuration job) {
        Map<String, String> options = new TreeMap<>();
        job.toMap().forEach((key, value) -> {
            if (!key.equals(SET_BY_PLANNER) && OF_CLUSTERS.stream().anyMatch(key::startsWith)) {
                options.put(key, value);
            }
        });
        return options;
    }

    /** The user's options, and where they say nothing, loopback addresses and memory for that many slots. */
    static Configuration forCluster(Map<String, String> options, int slots, MemorySize leastNetworkMemory) {
        Configuration configuration = Configuration.fromMap(options);
        setDefault(configuration, RestOptions.BIND_PORT, "0");
        setDefault(configuration, RestOptions.ADDRESS, LOOPBACK);
        setDefault(configuration, RestOptions.BIND_ADDRESS, LOOPBACK);
        setDefault(configuration, JobManagerOptions.ADDRESS, LOOPBACK);
        // The blob server listens where the JobManager does.
        setDefault(configuration, JobManagerOptions.BIND_HOST, LOOPBACK);
        setDefault(configuration, TaskManagerOptions.HOST, LOOPBACK);
        // The server sockets of collect() too.
        setDefault(configuration, TaskManagerOptions.BIND_HOST, LOOPBACK);
        setDefault(configuration, BlobServerOptions.PORT, "0");
        // The plan of each job that has ended is kept for an hour; nobody looks at those of long ago.
        setDefault(configuration, JobManagerOptions.JOB_STORE_MAX_CAPACITY, JOBS_REMEMBERED);
        setDefault(configuration, WebOptions.SUBMIT_ENABLE, false);
        setDefault(configuration, WebOptions.CANCEL_ENABLE, false);
        // These gather requests from machines far apart, and here would be half of a small job's time.
        setDefault(configuration, ResourceManagerOptions.REQUIREMENTS_CHECK_DELAY, Duration.ZERO);
        setDefault(configuration, SLOT_REQUEST_MAX_INTERVAL, Duration.ofMillis(1));
        String reporters = configuration.getOptional(MetricOptions.REPORTERS_LIST).orElse("");
        configuration.set(
                MetricOptions.REPORTERS_LIST,
                reporters.isEmpty() ? RowCountsFactory.NAME : reporters + "," + RowCountsFactory.NAME);
        configuration.setString(
                "metrics.reporter." + RowCountsFactory.NAME + ".factory.class", RowCountsFactory.class.getName());
        setMemory(configuration, slots, leastNetworkMemory);
        return configuration;
    }

    static int taskManagers(Configuration cluster) {
        return cluster.get(TASK_MANAGERS);
    }

    /** Whether the user asked for Flink's REST interface. */
    static boolean wantsRest(Map<String, String> options) {
        return options.containsKey(RestOptions.PORT.key()) || options.containsKey(RestOptions.BIND_PORT.key());
    }

    /** Whether the user asked that jars and jobs may come over that interface. */
    static boolean wantsSubmission(Map<String, String> options) {
        return Boolean.parseBoolean(options.get(WebOptions.SUBMIT_ENABLE.key()));
    }

    private static void setMemory(Configuration configuration, int slots, MemorySize leastNetworkMemory) {
        MemorySize perSlot = configuration
                .getOptional(TaskManagerOptions.MANAGED_MEMORY_SIZE)
                .orElse(MANAGED_MEMORY);
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, perSlot.multiply(slots));
        if (!configuration.contains(TaskManagerOptions.NETWORK_MEMORY_MIN)
                && !configuration.contains(TaskManagerOptions.NETWORK_MEMORY_MAX)) {
            MemorySize network = leastNetworkMemory.compareTo(NETWORK_MEMORY) > 0 ? leastNetworkMemory : NETWORK_MEMORY;
            configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
            configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
        }
    }

    private static <T> void setDefault(
            Configuration configuration, ConfigOption<T> option, T value) {
        if (!configuration.contains(option)) {
            configuration.set(option, value);
        }
    }
}
