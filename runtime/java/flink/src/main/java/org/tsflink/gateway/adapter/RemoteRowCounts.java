package org.tsflink.gateway.adapter;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.ClusterClientJobClientAdapter;
import org.apache.flink.client.program.ClusterClient;
import org.apache.flink.client.program.ClusterClientProvider;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.jobgraph.JobVertexID;
import org.apache.flink.runtime.rest.messages.EmptyRequestBody;
import org.apache.flink.runtime.rest.messages.JobIDPathParameter;
import org.apache.flink.runtime.rest.messages.JobVertexIdPathParameter;
import org.apache.flink.runtime.rest.messages.MessagePathParameter;
import org.apache.flink.runtime.rest.messages.MessageQueryParameter;
import org.apache.flink.runtime.rest.messages.job.JobDetailsInfo.JobVertexDetailsInfo;
import org.apache.flink.runtime.rest.messages.job.metrics.AggregatedMetric;
import org.apache.flink.runtime.rest.messages.job.metrics.AggregatedMetricsResponseBody;
import org.apache.flink.runtime.rest.messages.job.metrics.AggregatedSubtaskMetricsHeaders;
import org.apache.flink.runtime.rest.messages.job.metrics.AggregatedSubtaskMetricsParameters;
import org.apache.flink.runtime.rest.messages.job.metrics.MetricsFilterParameter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsflink.gateway.adapter.RowCounts.Rows;

/**
 * What the sources of a job on a cluster elsewhere have read and its sinks have taken, by the cluster's metrics. Those are as
 * old as its own last look at them ({@code metrics.fetcher.update-interval}, ten seconds).
 */
final class RemoteRowCounts {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteRowCounts.class);
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Rows NONE = new Rows(0, 0);

    private final JobID job;
    /** Null where the job's client does not say which cluster it is on. */
    private final ClusterClientProvider<?> cluster;

    private CompletableFuture<Rows> asking = CompletableFuture.completedFuture(null);
    private long asked = System.nanoTime() - INTERVAL_NANOS;
    private volatile Rows told;

    RemoteRowCounts(JobClient job) {
        this.job = job.getJobID();
        this.cluster = clusterOf(job);
    }

    /** What the cluster has told last; null when that is nothing. It is asked again, and not waited for. */
    synchronized Rows look() {
        if (cluster != null && asking.isDone() && System.nanoTime() - asked >= INTERVAL_NANOS) {
            asked = System.nanoTime();
            asking = ask();
            asking.whenComplete((rows, failure) -> {
                if (rows != null) {
                    told = rows;
                } else if (failure != null) {
                    LOG.debug("The cluster does not say how many rows job {} has read", job, failure);
                }
            });
        }
        return told;
    }

    private CompletableFuture<Rows> ask() {
        try {
            ClusterClient<?> client = cluster.getClusterClient();
            CompletableFuture<Rows> rows = client instanceof RestClusterClient<?> rest
                    ? rest.getJobDetails(job).thenCompose(details -> rows(rest, details.getJobVertexInfos()))
                    : CompletableFuture.completedFuture(null);
            // Not by a thread of the client's, which ends with it.
            return rows.whenCompleteAsync((done, failed) -> client.close());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<Rows> rows(RestClusterClient<?> client, Collection<JobVertexDetailsInfo> vertices) {
        return vertices.stream()
                .map(vertex -> rows(client, vertex.getJobVertexID()))
                .reduce((one, other) -> one.thenCombine(other, Rows::plus))
                .orElseGet(() -> CompletableFuture.completedFuture(NONE));
    }

    /** First which metrics there are, then those that count. */
    private CompletableFuture<Rows> rows(RestClusterClient<?> client, JobVertexID vertex) {
        return metrics(client, vertex, List.of()).thenCompose(all -> {
            List<String> counting = all.stream()
                    .map(AggregatedMetric::getId)
                    .filter(id -> isIn(id) || isOut(id))
                    .toList();
            return counting.isEmpty()
                    ? CompletableFuture.completedFuture(NONE)
                    : metrics(client, vertex, counting).thenApply(RemoteRowCounts::sum);
        });
    }

    private CompletableFuture<Collection<AggregatedMetric>> metrics(
            RestClusterClient<?> client, JobVertexID vertex, List<String> names) {
        AggregatedSubtaskMetricsParameters parameters = new AggregatedSubtaskMetricsParameters();
        for (MessagePathParameter<?> each : parameters.getPathParameters()) {
            if (each instanceof JobIDPathParameter ofJob) {
                ofJob.resolve(job);
            } else if (each instanceof JobVertexIdPathParameter ofVertex) {
                ofVertex.resolve(vertex);
            }
        }
        for (MessageQueryParameter<?> each : parameters.getQueryParameters()) {
            if (each instanceof MetricsFilterParameter filter && !names.isEmpty()) {
                filter.resolve(names);
            }
        }
        return client.sendRequest(
                        AggregatedSubtaskMetricsHeaders.getInstance(), parameters, EmptyRequestBody.getInstance())
                .thenApply(AggregatedMetricsResponseBody::getMetrics);
    }

    private static Rows sum(Collection<AggregatedMetric> metrics) {
        Rows sum = NONE;
        for (AggregatedMetric each : metrics) {
            long rows = each.getSum() == null ? 0 : each.getSum().longValue();
            sum = sum.plus(isIn(each.getId()) ? new Rows(rows, 0) : new Rows(0, rows));
        }
        return sum;
    }

    /** {@code Source__words.numRecordsOut}: of an operator, whose name has underscores for what no path may have. */
    private static boolean isIn(String id) {
        return id.startsWith("Source__") && id.endsWith(".numRecordsOut");
    }

    private static boolean isOut(String id) {
        return id.startsWith("Sink__") && id.endsWith(".numRecordsIn")
                || id.endsWith("__Writer.numRecordsIn")
                || id.equals("Collect_table_sink.numRecordsIn");
    }

    private static ClusterClientProvider<?> clusterOf(JobClient job) {
        try {
            Field provider = ClusterClientJobClientAdapter.class.getDeclaredField("clusterClientProvider");
            provider.setAccessible(true);
            return job instanceof ClusterClientJobClientAdapter ? (ClusterClientProvider<?>) provider.get(job) : null;
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.debug("The cluster of job {} is not known", job.getJobID(), e);
            return null;
        }
    }
}
