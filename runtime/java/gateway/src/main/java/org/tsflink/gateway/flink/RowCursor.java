package org.tsflink.gateway.flink;

import java.util.List;

/** The rows of one TableResult, read by one thread; {@link #close()} may come from another. */
public interface RowCursor extends AutoCloseable {

    List<String> columnNames();

    /** As Flink prints the types: {@code BIGINT NOT NULL}. */
    List<String> columnTypes();

    /** As Flink's ResultKind names it. */
    String resultKind();

    /** Null when no job runs. */
    String jobId();

    /** Waits for the next row. Throws what the job failed with. */
    boolean hasNext() throws Exception;

    /** An org.apache.flink.types.Row. */
    Object next() throws Exception;

    /** Stops reading and cancels the job if it runs. */
    @Override
    void close();
}
