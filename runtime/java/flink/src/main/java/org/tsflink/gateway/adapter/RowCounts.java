package org.tsflink.gateway.adapter;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/** Counts what the sources of the jobs in this JVM have read and their sinks have taken; Flink makes it. */
public final class RowCounts implements MetricReporter {

    private static final Map<String, RowCounts.OfJob> JOBS = new ConcurrentHashMap<>();

    /** What a job has read and written so far. */
    record Rows(long in, long out) {

        Rows plus(Rows other) {
            return new Rows(in + other.in, out + other.out);
        }
    }

    private static final class OfJob {

        private final Set<Counter> in = ConcurrentHashMap.newKeySet();
        private final Set<Counter> out = ConcurrentHashMap.newKeySet();
    }

    static Rows of(String jobId) {
        OfJob job = JOBS.get(jobId);
        return job == null ? new Rows(0, 0) : new Rows(sum(job.in), sum(job.out));
    }

    static void forget(String jobId) {
        JOBS.remove(jobId);
    }

    private static long sum(Set<Counter> counters) {
        return counters.stream().mapToLong(Counter::getCount).sum();
    }

    @Override
    public void open(MetricConfig config) {}

    @Override
    public void close() {}

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        boolean isIn = name.equals("numRecordsIn");
        if (!(metric instanceof Counter counter) || !isIn && !name.equals("numRecordsOut")) {
            return;
        }
        Map<String, String> variables = group.getAllVariables();
        String job = variables.get("<job_id>");
        String operator = variables.get("<operator_name>");
        if (job == null || operator == null) {
            return;
        }
        if (!isIn && operator.startsWith("Source: ")) {
            JOBS.computeIfAbsent(job, id -> new OfJob()).in.add(counter);
        } else if (isIn && (operator.startsWith("Sink: ") || operator.endsWith(": Writer"))) {
            JOBS.computeIfAbsent(job, id -> new OfJob()).out.add(counter);
        }
    }

    /** A counter keeps its count when its task has ended. */
    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {}
}
