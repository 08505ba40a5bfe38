package org.tsflink.gateway.adapter.results;

import java.io.IOException;
import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.api.internal.TableResultInternal;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.util.CloseableIterator;
import org.tsflink.bridge.v1.Field;
import org.tsflink.bridge.v1.RecordBatch;
import org.tsflink.gateway.flink.RowCursor;

/** The rows of a TableResult, whichever way they take. */
public final class ResultCursor implements RowCursor {

    private final TableResult result;
    private final String timeZone;
    private final ResultChannel channel;
    private final List<Field> fields;
    private volatile boolean closed;

    private ResultCursor(TableResult result, String timeZone, ResultChannel channel) throws IOException {
        this.result = result;
        this.timeZone = timeZone;
        this.channel = channel;
        ResolvedSchema schema = result.getResolvedSchema();
        List<LogicalType> types = schema.getColumnDataTypes().stream()
                .map(DataType::getLogicalType)
                .toList();
        this.fields = Fields.ofAll(schema.getColumnNames(), types);
        channel.open(types);
    }

    /** Of rows that come through a sink of ours. */
    public static ResultCursor direct(TableResult result, String timeZone, ResultChannel channel) throws IOException {
        return new ResultCursor(result, timeZone, channel);
    }

    /** Of rows that Flink's own collect() gives. */
    public static ResultCursor collecting(TableResult result, String timeZone) throws IOException {
        ResultCursor cursor = new ResultCursor(result, timeZone, new ResultChannel());
        Thread reader = new Thread(cursor::collect, "tsflink-collect");
        reader.setDaemon(true);
        reader.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        reader.start();
        return cursor;
    }

    private void collect() {
        try (CloseableIterator<RowData> rows = ((TableResultInternal) result).collectInternal()) {
            while (!closed && rows.hasNext()) {
                channel.add(rows.next());
            }
            channel.end(null);
        } catch (Throwable failed) {
            channel.end(failed);
        }
    }

    @Override
    public List<Field> fields() {
        return fields;
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
    public String timeZone() {
        return timeZone;
    }

    @Override
    public RecordBatch next() throws Exception {
        return channel.next();
    }

    /** Flink's iterator is not made for two threads; the one that reads sees the job's end instead. */
    @Override
    public void close() {
        if (!closed) {
            release();
            result.getJobClient().ifPresent(JobClient::cancel);
        }
    }

    @Override
    public void release() {
        closed = true;
        channel.close();
    }
}
