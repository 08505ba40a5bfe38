package org.tsflink.gateway.dispatch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tsflink.bridge.v1.Row;
import org.tsflink.gateway.flink.CellException;
import org.tsflink.gateway.flink.EnvironmentContext;
import org.tsflink.gateway.flink.FlinkAdapter;
import org.tsflink.gateway.flink.JobListener;
import org.tsflink.gateway.flink.RowCodec;
import org.tsflink.gateway.flink.RowCursor;
import org.tsflink.gateway.values.TestRows;
import org.tsflink.gateway.values.ValueDecoder;

/** An adapter without Flink: what it creates, and what it reads rows of, are lists. */
public final class ListAdapter implements FlinkAdapter {

    public final List<Integer> closedEnvironments = new CopyOnWriteArrayList<>();
    public final List<Object> closedCursors = new CopyOnWriteArrayList<>();

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
    public Object fromRows(Object tableEnvironment, Object dataType, List<Row> rows, ValueDecoder decoder)
            throws Exception {
        List<Object> decoded = new ArrayList<>();
        for (Row row : rows) {
            if (row.getFieldsCount() != 1) {
                throw new CellException(decoded.size(), "only", "one field is taken");
            }
            decoded.add(rowCodec().decode(row, decoder));
        }
        return decoded;
    }

    @Override
    public RowCursor openRows(Object tableResult) {
        Iterator<?> rows = ((Iterable<?>) tableResult).iterator();
        return new RowCursor() {
            @Override
            public List<String> columnNames() {
                return List.of("only");
            }

            @Override
            public List<String> columnTypes() {
                return List.of("ANY");
            }

            @Override
            public String resultKind() {
                return "SUCCESS_WITH_CONTENT";
            }

            @Override
            public String jobId() {
                return null;
            }

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Object next() {
                return rows.next();
            }

            @Override
            public void close() {
                closedCursors.add(tableResult);
            }
        };
    }

    @Override
    public void watchJobs(JobListener listener) {}

    @Override
    public void watchJob(Object tableResultOrJobClient) {}

    @Override
    public void cancelJob(String jobId) {}

    @Override
    public CompletableFuture<?> awaitable(Object value) {
        return value instanceof CompletableFuture<?> future ? future : null;
    }

    @Override
    public RowCodec rowCodec() {
        return new TestRows();
    }

    @Override
    public void close() {}
}
