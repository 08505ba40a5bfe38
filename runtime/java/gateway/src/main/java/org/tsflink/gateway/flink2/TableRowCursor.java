package org.tsflink.gateway.flink2;

import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.tsflink.gateway.flink.RowCursor;

/** Reads a TableResult by Flink's own collect(). */
final class TableRowCursor implements RowCursor {

    private final TableResult result;
    private final CloseableIterator<Row> rows;
    private volatile boolean closed;

    TableRowCursor(TableResult result) {
        this.result = result;
        this.rows = result.collect();
    }

    @Override
    public List<String> columnNames() {
        return result.getResolvedSchema().getColumnNames();
    }

    @Override
    public List<String> columnTypes() {
        return result.getResolvedSchema().getColumnDataTypes().stream()
                .map(DataType::getLogicalType)
                .map(LogicalType::asSummaryString)
                .toList();
    }

    @Override
    public String resultKind() {
        return result.getResultKind().name();
    }

    @Override
    public String jobId() {
        return result.getJobClient()
                .map(job -> job.getJobID().toHexString())
                .orElse(null);
    }

    @Override
    public boolean hasNext() {
        try {
            return !closed && rows.hasNext();
        } catch (RuntimeException e) {
            if (closed) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Row next() {
        return rows.next();
    }

    /** Flink's iterator is not made for two threads; the one that reads sees the job's end instead. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        result.getJobClient().ifPresent(JobClient::cancel);
    }
}
