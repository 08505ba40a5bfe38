package org.tsflink.gateway.adapter.elements;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.ProviderContext;
import org.apache.flink.table.connector.source.DataStreamScanProvider;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.connector.source.ScanTableSource;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.types.DataType;
import org.tsflink.tasks.ElementStore;
import org.tsflink.tasks.ElementsSource;

/** Scans the rows of one from_elements, in their order. */
final class ElementsTableSource implements ScanTableSource {

    private final String id;
    private final DataType rowType;

    ElementsTableSource(String id, DataType rowType) {
        this.id = id;
        this.rowType = rowType;
    }

    @Override
    public ChangelogMode getChangelogMode() {
        return ChangelogMode.insertOnly();
    }

    @Override
    public ScanRuntimeProvider getScanRuntimeProvider(ScanContext context) {
        InternalTypeInfo<RowData> rows = InternalTypeInfo.of(rowType.getLogicalType());
        TypeSerializer<RowData> serializer = rows.toSerializer();
        try {
            ElementStore.get(id).serialize(serializer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Provider(new ElementsSource(id, serializer), rows);
    }

    @Override
    public DynamicTableSource copy() {
        return new ElementsTableSource(id, rowType);
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
