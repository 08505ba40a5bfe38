package org.tsflink.gateway.adapter;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.TableResult;
import org.tsflink.gateway.flink.EnvironmentContext;
import org.tsflink.gateway.flink.FlinkAdapter;
import org.tsflink.gateway.flink.JobListener;
import org.tsflink.gateway.flink.RowCodec;
import org.tsflink.gateway.flink.RowCursor;
import org.tsflink.gateway.flink.Submission;
import org.tsflink.bridge.v1.Field;
import org.tsflink.bridge.v1.Progress;
import org.tsflink.bridge.v1.RecordBatch;
import org.tsflink.gateway.adapter.elements.ElementTables;
import org.tsflink.gateway.adapter.elements.Literals;
import org.tsflink.gateway.adapter.elements.ShippedJars;
import org.tsflink.gateway.adapter.results.ResultChannel;
import org.tsflink.gateway.adapter.results.ResultCursor;
import org.tsflink.gateway.adapter.start.RememberingCompilerFactory;

/** The adapter for every Flink; what differs between generations is behind {@link Generation}. */
public final class TableAdapter implements FlinkAdapter {

    private static final long CANCEL_MILLIS = 300;
    private static final long ATTACHED_MILLIS = 2_000;
    private static final long STOP_MILLIS = 700;

    private final JobReports jobs = JobReports.open();
    private final TableEnvironments environments = new TableEnvironments(jobs);
    private final Map<Integer, ElementTables> elements = new ConcurrentHashMap<>();
    private final RowCodec rowCodec = new FlinkRowCodec();

    @Override
    public String flinkVersion() {
        return EnvironmentInformation.getVersion();
    }

    @Override
    public void warmUp() {
        if (!ProgramDefaults.nameAnotherTarget()) {
            EmbeddedClusters.instance().warmUp();
        }
    }

    @Override
    public Object createEnvironment(EnvironmentContext context, Callable<Object> create) throws Exception {
        RememberingCompilerFactory.install();
        TableEnvironment environment = (TableEnvironment) create.call();
        environments.add(context, environment);
        elements.put(context.id(), new ElementTables());
        return environment;
    }

    @Override
    public void closeEnvironment(int environment) {
        environments.remove(environment);
        ElementTables released = elements.remove(environment);
        if (released != null) {
            released.release();
        }
    }

    @Override
    public Throwable explain(int environment, Throwable thrown) {
        TableEnvironment tableEnvironment = environments.get(environment);
        return tableEnvironment == null ? thrown : UnknownNames.explain(tableEnvironment, thrown);
    }

    @Override
    public Consumer<Object> checkOfSteps() {
        return new Literals();
    }

    @Override
    public Submission submit(int environment, Callable<Object> call) throws Exception {
        TableEnvironment tableEnvironment = environments.get(environment);
        if (tableEnvironment == null) {
            return new Submission(call.call(), null);
        }
        ShippedJars.remove(tableEnvironment.getConfig());
        TableEnvironments.settle(tableEnvironment);
        Submission submission = DmlSync.submit(tableEnvironment, call);
        boolean detached = SubmittedJobs.detached(tableEnvironment);
        SubmittedJobs.of(submission.value())
                .ifPresent(job -> jobs.watch(job, SubmittedJobs.collects(submission.value()), detached));
        return submission;
    }

    @Override
    public Object await(Object receiver, List<Object> arguments, Callable<Object> call) throws Exception {
        ResultChannel results = receiver instanceof TableResult result ? directResults(result) : null;
        if (results == null) {
            return call.call();
        } else if (arguments.isEmpty()) {
            results.awaitFirst();
        } else {
            results.awaitFirst((Long) arguments.get(0), (TimeUnit) arguments.get(1));
        }
        return null;
    }

    @Override
    public void appendElements(int environment, int elements, List<Field> fields, RecordBatch batch)
            throws IOException {
        ElementTables tables = this.elements.get(environment);
        if (tables != null) {
            tables.append(elements, fields, batch);
        }
    }

    @Override
    public void dropElements(int environment, int elements) {
        ElementTables tables = this.elements.get(environment);
        if (tables != null) {
            tables.drop(elements);
        }
    }

    @Override
    public Object fromElements(int environment, int elements, Object tableEnvironment, Object dataType)
            throws Exception {
        return this.elements.get(environment).create(elements, (TableEnvironment) tableEnvironment, dataType);
    }

    @Override
    public RowCursor openRows(int environment, Object tableResult) throws IOException {
        TableResult result = (TableResult) tableResult;
        TableEnvironment owner = environments.get(environment);
        ResultCursor.Shown shown = ResultCursor.Shown.of(owner == null ? null : owner.getConfig());
        ResultChannel results = directResults(result);
        return results == null
                ? ResultCursor.collecting(result, shown)
                : ResultCursor.direct(result, shown, results);
    }

    /** Null for a result that Flink's own collect() gives. */
    private static ResultChannel directResults(TableResult result) {
        return result.getJobClient().orElse(null) instanceof EmbeddedJobClient job ? job.results() : null;
    }

    @Override
    public void watchJobs(JobListener listener) {
        jobs.listener(listener);
    }

    @Override
    public Runnable programContext() {
        return ProgramContext.ofThisThread();
    }

    @Override
    public BooleanSupplier programPlan() {
        return ProgramContext.plan();
    }

    @Override
    public void cancelJob(String jobId) {
        jobs.cancel(JobID.fromHexString(jobId));
    }

    @Override
    public CompletableFuture<Progress> progress(String jobId) {
        return jobs.progress(JobID.fromHexString(jobId));
    }

    @Override
    public RowCodec rowCodec() {
        return rowCodec;
    }

    @Override
    public void cancelAttached() {
        jobs.cancelAttached(ATTACHED_MILLIS);
    }

    @Override
    public void close() {
        jobs.close();
        jobs.cancelOwn(CANCEL_MILLIS);
        EmbeddedClusters.instance().retireSpecial();
    }

    @Override
    public void stopClusters() {
        EmbeddedClusters.instance().close(STOP_MILLIS);
    }
}
