package org.tsflink.gateway.adapter.print;

import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.sink.DynamicTableSink;
import org.apache.flink.table.connector.sink.OutputFormatProvider;
import org.apache.flink.table.types.DataType;
import org.apache.flink.types.RowKind;
import org.tsflink.tasks.PrintedRows;

/**
 * Prints every change of a query's result. Rows that are only inserted are printed in one task, so that the lines have the
 * rows' order; with changes, Flink would want a primary key for that.
 */
final class PrintTableSink implements DynamicTableSink {

    private final DataType rowType;
    private boolean onlyInserts;

    PrintTableSink(DataType rowType) {
        this.rowType = rowType;
    }

    @Override
    public ChangelogMode getChangelogMode(ChangelogMode requestedMode) {
        onlyInserts = requestedMode.containsOnly(RowKind.INSERT);
        return requestedMode;
    }

    @Override
    public SinkRuntimeProvider getSinkRuntimeProvider(Context context) {
        PrintedRows format = new PrintedRows(context.createDataStructureConverter(rowType));
        return onlyInserts ? OutputFormatProvider.of(format, 1) : OutputFormatProvider.of(format);
    }

    @Override
    public DynamicTableSink copy() {
        PrintTableSink copy = new PrintTableSink(rowType);
        copy.onlyInserts = onlyInserts;
        return copy;
    }

    @Override
    public String asSummaryString() {
        return "print";
    }
}
