package org.tsflink.gateway.flink;

import java.util.List;
import org.tsflink.bridge.v1.Field;
import org.tsflink.bridge.v1.RecordBatch;

/** The rows of one TableResult, read by one thread; {@link #close()} may come from another. */
public interface RowCursor extends AutoCloseable {

    List<Field> fields();

    /** As Flink's ResultKind names it. */
    String resultKind();

    /** Null when no job runs. */
    String jobId();

    /** Where times with a local time zone are shown. */
    String timeZone();

    /** Whether later rows may change earlier ones. */
    boolean streaming();

    /**
     * Waits for rows and gives those that are there; null after the last, and when it is closed meanwhile. Throws what the
     * job failed with.
     */
    RecordBatch next() throws Exception;

    /** Stops reading and cancels the job if it runs. */
    @Override
    void close();

    /** Stops reading; the job goes on if it can. */
    void release();
}
