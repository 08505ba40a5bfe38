package org.tsflink.gateway.adapter;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RawType;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.tsflink.gateway.flink.RowCursor;
import org.tsflink.gateway.values.RawValue;

/** Reads a TableResult by Flink's own collect(). */
final class TableRowCursor implements RowCursor {

    private static final int RAW_BYTES = 64;

    private final TableResult result;
    private final CloseableIterator<Row> rows;
    private final Map<Integer, RawType<?>> rawColumns;
    private volatile boolean closed;

    TableRowCursor(TableResult result) {
        this.result = result;
        this.rows = result.collect();
        this.rawColumns = rawColumns(result.getResolvedSchema().getColumnDataTypes());
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
    public Row next() throws IOException {
        Row row = rows.next();
        for (Map.Entry<Integer, RawType<?>> column : rawColumns.entrySet()) {
            Object value = row.getField(column.getKey());
            if (value != null) {
                row.setField(column.getKey(), raw(column.getValue(), value));
            }
        }
        return row;
    }

    /** A RAW value leaves the JVM as the bytes of its serializer. */
    @SuppressWarnings("unchecked")
    private static <T> RawValue raw(RawType<T> type, Object value) throws IOException {
        DataOutputSerializer output = new DataOutputSerializer(RAW_BYTES);
        type.getTypeSerializer().serialize((T) value, output);
        return new RawValue(type.getOriginatingClass().getName(), output.getCopyOfBuffer());
    }

    private static Map<Integer, RawType<?>> rawColumns(List<DataType> types) {
        Map<Integer, RawType<?>> raw = new HashMap<>();
        for (int position = 0; position < types.size(); position++) {
            if (types.get(position).getLogicalType() instanceof RawType<?> type) {
                raw.put(position, type);
            }
        }
        return raw;
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
