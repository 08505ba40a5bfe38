package org.tsflink.gateway.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded clusters of this JVM. One lasts for each set of cluster options that jobs come with, and that of no
 * options is the one nearly all jobs run on. A job that needs more than is left of it gets a cluster for itself, as
 * each job does in Flink's own local execution.
 */
final class EmbeddedClusters {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedClusters.class);
    private static final EmbeddedClusters INSTANCE = new EmbeddedClusters();
    private static final int LEAST_SLOTS = 64;
    private static final int SLOTS_PER_PROCESSOR = 20;

    private final Map<Map<String, String>, CompletableFuture<EmbeddedCluster>> lasting = new ConcurrentHashMap<>();
    private final Set<EmbeddedCluster> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private EmbeddedClusters() {}

    /** The executor is found by its service file, so that it must find the clusters by itself. */
    static EmbeddedClusters instance() {
        return INSTANCE;
    }

    /** Starts the cluster of no options in the background. */
    void warmUp() {
        lastingCluster(Map.of());
    }

    /** A cluster with room for the job, which is taken until the lease is closed. */
    Lease lease(Configuration job, JobNeeds needs) throws Exception {
        refuseWhenClosed();
        Map<String, String> options = ClusterOptions.ofCluster(job);
        EmbeddedCluster cluster = runningCluster(options);
        if (cluster.reserve(needs)) {
            return new Lease(cluster, () -> cluster.release(needs));
        }
        LOG.info("A cluster for one job: {}", needs);
        EmbeddedCluster own = start(options, needs.slots(), needs.networkMemory(Configuration.fromMap(options)));
        return new Lease(own, () -> {
            running.remove(own);
            own.close();
        });
    }

    /** Stops the clusters of special options on which no job runs: the session that wanted them has ended. */
    void retireSpecial() {
        lasting.forEach((options, started) -> {
            EmbeddedCluster cluster = ifStarted(started);
            if (!options.isEmpty() && cluster != null && cluster.retire()) {
                lasting.remove(options, started);
                running.remove(cluster);
                cluster.close();
            }
        });
    }

    /**
     * Stops all clusters, and with them their jobs; waits that long at most. The process ends next: the cluster of no
     * options, which then has nothing outside of it to put in order, ends with it, for to stop it takes 150 ms.
     */
    void close(long millis) {
        closed = true;
        EmbeddedCluster usual = ifStarted(lasting.get(Map.of()));
        List<EmbeddedCluster> stopping = new ArrayList<>(running);
        stopping.removeIf(cluster -> cluster == usual && cluster.abandon());
        try {
            CompletableFuture.allOf(stopping.stream().map(EmbeddedCluster::close).toArray(CompletableFuture[]::new))
                    .get(millis, TimeUnit.MILLISECONDS);
            if (stopping.containsAll(running)) {
                SharedRpcSystem.close();
            }
        } catch (Exception e) {
            LOG.warn("The embedded cluster did not stop in {} ms", millis, e);
        }
    }

    /** One that stopped by itself, as a cluster does after an error that is fatal to it, gets a successor. */
    private EmbeddedCluster runningCluster(Map<String, String> options) throws Exception {
        CompletableFuture<EmbeddedCluster> lasting = lastingCluster(options);
        EmbeddedCluster cluster = await(lasting);
        if (cluster.miniCluster().isRunning()) {
            return cluster;
        }
        LOG.warn("The embedded cluster has stopped by itself; another is started");
        this.lasting.remove(options, lasting);
        running.remove(cluster);
        return await(lastingCluster(options));
    }

    private CompletableFuture<EmbeddedCluster> lastingCluster(Map<String, String> options) {
        return lasting.computeIfAbsent(options, key -> {
            CompletableFuture<EmbeddedCluster> cluster = new CompletableFuture<>();
            Thread thread = new Thread(
                    () -> {
                        try {
                            cluster.complete(start(key, lastingSlots(), MemorySize.ZERO));
                        } catch (Throwable e) {
                            lasting.remove(key);
                            cluster.completeExceptionally(e);
                        }
                    },
                    "tsflink-cluster-start");
            thread.setDaemon(true);
            thread.setContextClassLoader(EmbeddedClusters.class.getClassLoader());
            thread.start();
            return cluster;
        });
    }

    private EmbeddedCluster start(Map<String, String> options, int slots, MemorySize networkMemory) throws Exception {
        refuseWhenClosed();
        EmbeddedCluster cluster = EmbeddedCluster.start(options, slots, networkMemory);
        running.add(cluster);
        if (closed) {
            cluster.close();
        }
        return cluster;
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new IllegalStateException("The embedded cluster has been stopped.");
        }
    }

    private static EmbeddedCluster ifStarted(CompletableFuture<EmbeddedCluster> cluster) {
        return cluster == null || cluster.isCompletedExceptionally() ? null : cluster.getNow(null);
    }

    private static int lastingSlots() {
        return Math.max(LEAST_SLOTS, SLOTS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
    }

    private static EmbeddedCluster await(CompletableFuture<EmbeddedCluster> cluster) throws Exception {
        try {
            return cluster.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The embedded Flink cluster did not start.", e.getCause());
        }
    }

    /** A job's place on a cluster; closing it twice is harmless. */
    static final class Lease {

        private final EmbeddedCluster cluster;
        private Runnable release;

        private Lease(EmbeddedCluster cluster, Runnable release) {
            this.cluster = cluster;
            this.release = release;
        }

        EmbeddedCluster cluster() {
            return cluster;
        }

        synchronized void close() {
            if (release != null) {
                release.run();
                release = null;
            }
        }
    }
}
