package org.tsflink.gateway.adapter;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.TableException;
import org.apache.flink.table.api.TableResult;
import org.tsflink.bridge.v1.Row;
import org.tsflink.gateway.flink.CellException;
import org.tsflink.gateway.flink.EnvironmentContext;
import org.tsflink.gateway.flink.FlinkAdapter;
import org.tsflink.gateway.flink.JobListener;
import org.tsflink.gateway.flink.RowCodec;
import org.tsflink.gateway.flink.RowCursor;
import org.tsflink.gateway.flink.Submission;
import org.tsflink.gateway.adapter.elements.ElementTables;
import org.tsflink.gateway.values.ValueDecoder;

/** The adapter for every Flink; what differs between generations is behind {@link Generation}. */
public final class TableAdapter implements FlinkAdapter {

    private static final long CANCEL_MILLIS = 300;
    private static final long STOP_MILLIS = 700;

    private final TableEnvironments environments = new TableEnvironments();
    private final ElementTables elements = new ElementTables();
    private final RowCodec rowCodec = new FlinkRowCodec();

    @Override
    public String flinkVersion() {
        return EnvironmentInformation.getVersion();
    }

    @Override
    public void warmUp() {
        EmbeddedClusters.instance().warmUp();
    }

    @Override
    public Object createEnvironment(EnvironmentContext context, Callable<Object> create) throws Exception {
        TableEnvironment environment = (TableEnvironment) create.call();
        environments.add(context, environment);
        return environment;
    }

    @Override
    public void closeEnvironment(int environment) {
        TableEnvironment closed = environments.remove(environment);
        if (closed != null) {
            elements.release(closed);
        }
    }

    @Override
    public Throwable explain(int environment, Throwable thrown) {
        TableEnvironment tableEnvironment = environments.get(environment);
        return tableEnvironment == null ? thrown : UnknownNames.explain(tableEnvironment, thrown);
    }

    @Override
    public Submission submit(int environment, Callable<Object> call) throws Exception {
        TableEnvironment tableEnvironment = environments.get(environment);
        if (tableEnvironment == null) {
            return new Submission(call.call(), null);
        }
        TableEnvironments.settle(tableEnvironment);
        return DmlSync.submit(tableEnvironment, call);
    }

    @Override
    public Object fromRows(Object tableEnvironment, Object dataType, List<Row> rows, ValueDecoder decoder)
            throws CellException {
        TableEnvironment environment = (TableEnvironment) tableEnvironment;
        if (!TableEnvironments.isEmbedded(environment)) {
            throw new TableException("from_elements works on the embedded cluster only so far; the rows do not travel to"
                    + " a remote one. Write them to a file or a topic that the cluster reads.");
        }
        return elements.create(environment, dataType, rows);
    }

    @Override
    public RowCursor openRows(Object tableResult) {
        return new TableRowCursor((TableResult) tableResult);
    }

    @Override
    public void watchJobs(JobListener listener) {
        JobReports.instance().listener(listener);
    }

    @Override
    public void watchJob(Object tableResultOrJobClient) {
        if (tableResultOrJobClient instanceof TableResult result) {
            result.getJobClient().ifPresent(JobReports.instance()::watch);
        } else if (tableResultOrJobClient instanceof JobClient job) {
            JobReports.instance().watch(job);
        }
    }

    @Override
    public void cancelJob(String jobId) {
        JobReports.instance().cancel(JobID.fromHexString(jobId));
    }

    @Override
    public CompletableFuture<?> awaitable(Object value) {
        return value instanceof CompletionStage<?> stage ? stage.toCompletableFuture() : null;
    }

    @Override
    public RowCodec rowCodec() {
        return rowCodec;
    }

    @Override
    public void close() {
        JobReports.instance().cancelAll(CANCEL_MILLIS);
        EmbeddedClusters.instance().close(STOP_MILLIS);
    }
}
