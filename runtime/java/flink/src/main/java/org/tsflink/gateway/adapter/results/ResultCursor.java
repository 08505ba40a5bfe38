package org.tsflink.gateway.adapter.results;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.table.api.TableConfig;
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

    /**
     * What showing the rows takes, of the environment's configuration.
     *
     * @param streaming as Flink's print() decides whether to show the kinds of rows
     */
    public record Shown(String timeZone, boolean streaming) {

        /** @param config null for a result without an environment */
        public static Shown of(TableConfig config) {
            return config == null
                    ? new Shown(ZoneId.systemDefault().getId(), true)
                    : new Shown(
                            config.getLocalTimeZone().getId(),
                            config.get(ExecutionOptions.RUNTIME_MODE) == RuntimeExecutionMode.STREAMING);
        }
    }

    private final TableResult result;
    private final Shown shown;
    private final ResultChannel channel;
    private final List<Field> fields;
    private volatile boolean closed;

    private ResultCursor(TableResult result, Shown shown, ResultChannel channel) throws IOException {
        this.result = result;
        this.shown = shown;
        this.channel = channel;
        ResolvedSchema schema = result.getResolvedSchema();
        List<LogicalType> types = schema.getColumnDataTypes().stream()
                .map(DataType::getLogicalType)
                .toList();
        this.fields = Fields.ofAll(schema.getColumnNames(), types);
        channel.open(types);
    }

    /** Of rows that come through a sink of ours. */
    public static ResultCursor direct(TableResult result, Shown shown, ResultChannel channel) throws IOException {
        return new ResultCursor(result, shown, channel);
    }

    /** Of rows that Flink's own collect() gives. */
    public static ResultCursor collecting(TableResult result, Shown shown) throws IOException {
        ResultCursor cursor = new ResultCursor(result, shown, new ResultChannel());
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
        return shown.timeZone();
    }

    @Override
    public boolean streaming() {
        return shown.streaming();
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
