package org.tsflink.gateway.dispatch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tsflink.bridge.v1.Field;
import org.tsflink.bridge.v1.RecordBatch;
import org.tsflink.gateway.flink.CellException;
import org.tsflink.gateway.flink.EnvironmentContext;
import org.tsflink.gateway.flink.FlinkAdapter;
import org.tsflink.gateway.flink.JobListener;
import org.tsflink.gateway.flink.RowCodec;
import org.tsflink.gateway.flink.RowCursor;
import org.tsflink.gateway.values.TestRows;

/** An adapter without Flink: what it creates, and what it reads rows of, are lists. */
public final class ListAdapter implements FlinkAdapter {

    /** The batches of a result that no job makes. */
    public record Finished(List<Object> batches) implements Iterable<Object> {
        @Override
        public Iterator<Object> iterator() {
            return batches.iterator();
        }
    }

    public final List<Integer> closedEnvironments = new CopyOnWriteArrayList<>();
    public final List<Object> closedCursors = new CopyOnWriteArrayList<>();
    public final List<Object> releasedCursors = new CopyOnWriteArrayList<>();
    public final Map<Integer, List<Integer>> appended = new ConcurrentHashMap<>();

    @Override
    public String flinkVersion() {
        return "none";
    }

    @Override
    public void warmUp() {}

    @Override
    public Object createEnvironment(EnvironmentContext context, Callable<Object> create) throws Exception {
        return create.call();
    }

    @Override
    public void closeEnvironment(int environment) {
        closedEnvironments.add(environment);
    }

    @Override
    public void appendElements(int environment, int elements, List<Field> fields, RecordBatch batch) {
        appended.computeIfAbsent(elements, number -> new ArrayList<>()).add(batch.getRows());
    }

    @Override
    public void dropElements(int environment, int elements) {
        appended.remove(elements);
    }

    @Override
    public Object fromElements(int environment, int elements, Object tableEnvironment, Object dataType)
            throws CellException {
        List<Integer> batches = appended.remove(elements);
        if (batches == null) {
            throw new CellException(1, "only", "there are no rows");
        }
        return new ArrayList<>(batches);
    }

    /** Of a list of numbers, each of which is how many rows a batch has. */
    @Override
    public RowCursor openRows(int environment, Object tableResult) {
        Iterator<?> batches = ((Iterable<?>) tableResult).iterator();
        return new RowCursor() {
            @Override
            public List<Field> fields() {
                return List.of(Field.newBuilder().setName("only").build());
            }

            @Override
            public String resultKind() {
                return "SUCCESS_WITH_CONTENT";
            }

            @Override
            public String jobId() {
                return tableResult instanceof Finished ? null : "7";
            }

            @Override
            public String timeZone() {
                return "UTC";
            }

            @Override
            public boolean streaming() {
                return true;
            }

            @Override
            public RecordBatch next() {
                return batches.hasNext()
                        ? RecordBatch.newBuilder()
                                .setRows((Integer) batches.next())
                                .build()
                        : null;
            }

            @Override
            public void close() {
                closedCursors.add(tableResult);
            }

            @Override
            public void release() {
                releasedCursors.add(tableResult);
            }
        };
    }

    @Override
    public void watchJobs(JobListener listener) {}

    @Override
    public Runnable programContext() {
        return () -> {};
    }

    @Override
    public BooleanSupplier programPlan() {
        return null;
    }

    @Override
    public void cancelAttached() {}

    @Override
    public void stopClusters() {}

    @Override
    public void cancelJob(String jobId) {}

    @Override
    public RowCodec rowCodec() {
        return new TestRows();
    }

    @Override
    public void close() {}
}
