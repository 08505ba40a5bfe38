package org.tsflink.gateway.adapter.elements;

import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.table.api.TableConfig;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.factories.DynamicTableSourceFactory;
import org.apache.flink.table.factories.FactoryUtil;

/** The connector behind from_elements. */
public final class ElementsTableFactory implements DynamicTableSourceFactory {

    static final String CONNECTOR = "tsflink-elements";

    static final ConfigOption<String> ROWS = ConfigOptions.key("rows")
            .stringType()
            .noDefaultValue()
            .withDescription("Which of the rows that the gateway keeps.");

    @Override
    public String factoryIdentifier() {
        return CONNECTOR;
    }

    @Override
    public Set<ConfigOption<?>> requiredOptions() {
        return Set.of(ROWS);
    }

    @Override
    public Set<ConfigOption<?>> optionalOptions() {
        return Set.of();
    }

    @Override
    public DynamicTableSource createDynamicTableSource(Context context) {
        FactoryUtil.TableFactoryHelper helper = FactoryUtil.createTableFactoryHelper(this, context);
        helper.validate();
        return new ElementsTableSource(
                helper.getOptions().get(ROWS), context.getPhysicalRowDataType(), (TableConfig) context.getConfiguration());
    }
}
