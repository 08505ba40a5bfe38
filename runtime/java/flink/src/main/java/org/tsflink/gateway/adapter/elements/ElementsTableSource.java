package org.tsflink.gateway.adapter.elements;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.TableConfig;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.ProviderContext;
import org.apache.flink.table.connector.source.DataStreamScanProvider;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.connector.source.ScanTableSource;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.types.DataType;
import org.tsflink.gateway.adapter.EmbeddedExecutorFactory;
import org.tsflink.tasks.ElementsSource;

/** Scans the rows of one from_elements, in their order. */
final class ElementsTableSource implements ScanTableSource {

    private final String id;
    private final DataType rowType;
    private final TableConfig config;

    /** @param config of the environment that plans */
    ElementsTableSource(String id, DataType rowType, TableConfig config) {
        this.id = id;
        this.rowType = rowType;
        this.config = config;
    }

    @Override
    public ChangelogMode getChangelogMode() {
        return ChangelogMode.insertOnly();
    }

    @Override
    public ScanRuntimeProvider getScanRuntimeProvider(ScanContext context) {
        if (!EmbeddedExecutorFactory.isTarget(config)) {
            ShippedJars.add(config, id);
        }
        InternalTypeInfo<RowData> rows = InternalTypeInfo.of(rowType.getLogicalType());
        return new Provider(new ElementsSource(id, rows.toSerializer()), rows);
    }

    @Override
    public DynamicTableSource copy() {
        return new ElementsTableSource(id, rowType, config);
    }

    @Override
    public String asSummaryString() {
        return "from_elements";
    }

    /**
     * A stream of parallelism 1. Given as a Source with its parallelism, the planner would spread the rows over all
     * tasks right after it, and lose their order.
     */
    private record Provider(ElementsSource source, TypeInformation<RowData> rows) implements DataStreamScanProvider {

        @Override
        public DataStream<RowData> produceDataStream(ProviderContext context, StreamExecutionEnvironment environment) {
            DataStreamSource<RowData> stream = environment
                    .fromSource(source, WatermarkStrategy.noWatermarks(), "from_elements", rows)
                    .setParallelism(1);
            stream.getTransformation().setMaxParallelism(1);
            context.generateUid("from_elements").ifPresent(stream::uid);
            return stream;
        }

        @Override
        public boolean isBounded() {
            return true;
        }
    }
}
