package org.tsflink.gateway.adapter.print;

import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.connector.sink.DynamicTableSink;
import org.apache.flink.table.factories.DynamicTableSinkFactory;
import org.apache.flink.table.factories.FactoryUtil;

/** The connector behind the sink {@code print} of FLIP-38: rows as {@code 1,Sunny} on standard output. */
public final class PrintTableFactory implements DynamicTableSinkFactory {

    static final String CONNECTOR = "tsflink-print";

    @Override
    public String factoryIdentifier() {
        return CONNECTOR;
    }

    @Override
    public Set<ConfigOption<?>> requiredOptions() {
        return Set.of();
    }

    @Override
    public Set<ConfigOption<?>> optionalOptions() {
        return Set.of();
    }

    @Override
    public DynamicTableSink createDynamicTableSink(Context context) {
        FactoryUtil.createTableFactoryHelper(this, context).validate();
        return new PrintTableSink(context.getPhysicalRowDataType());
    }
}
