package org.tsflink.gateway.adapter.results;

import java.util.List;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.types.RowKind;
import org.tsflink.bridge.v1.RecordBatch;

/** Gathers rows until they are taken as a batch. */
final class BatchWriter {

    /** Large enough that a batch's fixed cost is nothing beside its rows', small enough that few are much memory. */
    private static final int FULL_BYTES = 1 << 20;

    /** As many as V8 drops while they are young; the objects of 16,384 rows get old, and Node holds twice the memory. */
    private static final int FULL_ROWS = 1 << 12;

    private final ColumnWriter[] columns;
    private final Bytes kinds = new Bytes();
    private boolean insertOnly = true;
    private int rows;

    BatchWriter(List<LogicalType> types) {
        this.columns = ColumnWriters.ofAll(types);
    }

    void add(RowData row) {
        for (int position = 0; position < columns.length; position++) {
            columns[position].add(row, position);
        }
        RowKind kind = row.getRowKind();
        insertOnly &= kind == RowKind.INSERT;
        kinds.putByte(kind.toByteValue());
        rows++;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    boolean isFull() {
        if (rows >= FULL_ROWS) {
            return true;
        }
        long bytes = 0;
        for (ColumnWriter column : columns) {
            bytes += column.bytes();
        }
        return bytes >= FULL_BYTES;
    }

    /** The rows; it is empty afterwards. */
    RecordBatch take() {
        BatchBody body = new BatchBody();
        for (ColumnWriter column : columns) {
            column.write(body);
        }
        byte[] taken = new byte[insertOnly ? 0 : rows];
        if (!insertOnly) {
            kinds.copyTo(taken, 0);
        }
        RecordBatch batch = body.build(rows, taken);
        clear();
        return batch;
    }

    void clear() {
        for (ColumnWriter column : columns) {
            column.clear();
        }
        kinds.clear();
        insertOnly = true;
        rows = 0;
    }
}
