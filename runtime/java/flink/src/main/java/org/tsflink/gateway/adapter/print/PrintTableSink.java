package org.tsflink.gateway.adapter.print;

import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.sink.DynamicTableSink;
import org.apache.flink.table.connector.sink.OutputFormatProvider;
import org.apache.flink.table.types.DataType;
import org.tsflink.tasks.PrintedRows;

/** Prints every change of a query's result, in one task, so that the lines have the rows' order. */
final class PrintTableSink implements DynamicTableSink {

    private final DataType rowType;

    PrintTableSink(DataType rowType) {
        this.rowType = rowType;
    }

    @Override
    public ChangelogMode getChangelogMode(ChangelogMode requestedMode) {
        return requestedMode;
    }

    @Override
    public SinkRuntimeProvider getSinkRuntimeProvider(Context context) {
        return OutputFormatProvider.of(new PrintedRows(context.createDataStructureConverter(rowType)), 1);
    }

    @Override
    public DynamicTableSink copy() {
        return new PrintTableSink(rowType);
    }

    @Override
    public String asSummaryString() {
        return "print";
    }
}
