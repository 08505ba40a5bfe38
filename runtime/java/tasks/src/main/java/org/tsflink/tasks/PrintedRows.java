package org.tsflink.tasks;

import java.io.PrintStream;
import org.apache.flink.api.common.io.OutputFormat;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.connector.RuntimeConverter;
import org.apache.flink.table.connector.sink.DynamicTableSink.DataStructureConverter;
import org.apache.flink.table.data.RowData;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.apache.flink.util.StringUtils;

/** Writes rows to standard output, their fields separated by commas: {@code 1,Sunny}. */
public final class PrintedRows implements OutputFormat<RowData> {

    private static final long serialVersionUID = 1L;

    private final DataStructureConverter converter;
    private transient PrintStream out;

    /** @param converter makes Rows of the rows */
    public PrintedRows(DataStructureConverter converter) {
        this.converter = converter;
    }

    @Override
    public void configure(Configuration parameters) {}

    @Override
    public void open(InitializationContext context) {
        out = System.out;
        converter.open(RuntimeConverter.Context.create(Thread.currentThread().getContextClassLoader()));
    }

    @Override
    public void writeRecord(RowData row) {
        out.println(text((Row) converter.toExternal(row)));
    }

    @Override
    public void close() {}

    /** What is not an insertion says what it is: {@code -U[1,Sunny]}. */
    static String text(Row row) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < row.getArity(); index++) {
            text.append(index == 0 ? "" : ",").append(StringUtils.arrayAwareToString(row.getField(index)));
        }
        RowKind kind = row.getKind();
        return kind == RowKind.INSERT ? text.toString() : kind.shortString() + "[" + text + "]";
    }
}
