package org.tsflink.gateway.adapter;

import java.util.Properties;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Found by its service file. */
public final class RowCountsFactory implements MetricReporterFactory {

    static final String NAME = "tsflink";

    @Override
    public MetricReporter createMetricReporter(Properties properties) {
        return new RowCounts();
    }
}
