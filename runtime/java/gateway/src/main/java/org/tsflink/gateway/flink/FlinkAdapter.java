package org.tsflink.gateway.flink;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.tsflink.bridge.v1.Field;
import org.tsflink.bridge.v1.Progress;
import org.tsflink.bridge.v1.RecordBatch;

/** All that one session of the gateway's core asks of Flink; found by {@link java.util.ServiceLoader}. */
public interface FlinkAdapter extends AutoCloseable {

    /** The version of the Flink on the classpath, such as 2.3.0. */
    String flinkVersion();

    /** Prepares in the background what the first environment will need; returns at once. */
    void warmUp();

    /**
     * Runs {@code create} and prepares the table environment it returns. Called on the environment's thread, whose
     * context class loader is the environment's; once per environment.
     */
    Object createEnvironment(EnvironmentContext context, Callable<Object> create) throws Exception;

    /** Forgets an environment; what it held for its jobs may go. The id may be used again. */
    void closeEnvironment(int environment);

    /** What an environment's call threw, with what would help to mend it; called on the environment's thread. */
    default Throwable explain(int environment, Throwable thrown) {
        return thrown;
    }

    /**
     * What the values of the steps of one call are given to, each as it comes; throws a BridgeException where Flink
     * would change in silence what the program wrote.
     */
    default Consumer<Object> checkOfSteps() {
        return value -> {};
    }

    /**
     * Runs a call that may start a job on the environment's thread, without holding the thread until the job ends:
     * with table.dml-sync set the reply waits for the completion that is returned, elsewhere.
     */
    default Submission submit(int environment, Callable<Object> call) throws Exception {
        return new Submission(call.call(), null);
    }

    /**
     * Runs a method of a Flink object that waits ({@code TableResult#await}); called on a thread that may.
     *
     * @param arguments what the method is called with
     */
    default Object await(Object receiver, List<Object> arguments, Callable<Object> call) throws Exception {
        return call.call();
    }

    /** Keeps rows of which a table is going to be made. May be called on any thread. */
    void appendElements(int environment, int elements, List<Field> fields, RecordBatch batch) throws Exception;

    /** Forgets such rows. */
    void dropElements(int environment, int elements);

    /**
     * A Table over the rows that were appended, in their order. Called on the environment's thread.
     *
     * @param dataType a DataType or an UnresolvedDataType of type ROW
     * @throws CellException when a value does not fit its column; nothing is lost or rounded
     */
    Object fromElements(int environment, int elements, Object tableEnvironment, Object dataType) throws Exception;

    /**
     * Opens a TableResult for reading. May be called on any thread.
     *
     * @param environment that the result belongs to
     */
    RowCursor openRows(int environment, Object tableResult) throws Exception;

    /** Who is told of each job that this gateway submits. Called once, before any environment is created. */
    void watchJobs(JobListener listener);

    /** Cancels a job that was announced and still runs; does not wait for its end. */
    void cancelJob(String jobId);

    /** How far a job is that was announced; null when it was not, or has ended. */
    default CompletableFuture<Progress> progress(String jobId) {
        return null;
    }

    /** How org.apache.flink.types.Row crosses the bridge. */
    RowCodec rowCodec();

    /**
     * Called on the thread on which Flink runs a program's main method. Makes the thread that runs the result like it:
     * environments that are created there submit where the program was told to.
     */
    Runnable programContext();

    /**
     * Called on the same thread. Null unless Flink runs the program only for its plan; else says whether the plan is
     * there, and the program need not run any longer.
     */
    BooleanSupplier programPlan();

    /** Cancels the jobs that were submitted to whatever cluster and not detached; waits for it, some seconds at most. */
    void cancelAttached();

    /** Cancels the jobs that cannot outlive their program; nothing else is called any more. */
    @Override
    void close();

    /** Stops the embedded clusters, which all adapters of this JVM share. */
    void stopClusters();
}
