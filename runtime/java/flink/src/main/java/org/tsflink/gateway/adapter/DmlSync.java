package org.tsflink.gateway.adapter;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.table.api.TableConfig;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.TableException;
import org.apache.flink.table.api.config.TableConfigOptions;
import org.tsflink.gateway.flink.Submission;

/** The option table.dml-sync without its holding the environment's thread until the job ends. */
final class DmlSync {

    private DmlSync() {}

    static Submission submit(TableEnvironment environment, Callable<Object> call) throws Exception {
        TableConfig config = environment.getConfig();
        if (!config.get(TableConfigOptions.TABLE_DML_SYNC)) {
            return new Submission(call.call(), null);
        }
        Object value;
        config.set(TableConfigOptions.TABLE_DML_SYNC, false);
        try {
            value = call.call();
        } finally {
            config.set(TableConfigOptions.TABLE_DML_SYNC, true);
        }
        return new Submission(value, end(value));
    }

    /** Of the job of an INSERT, as Flink would have waited for it; null when there is nothing to wait for. */
    private static CompletableFuture<?> end(Object value) {
        JobClient job = SubmittedJobs.of(value).orElse(null);
        if (job == null || SubmittedJobs.collects(value)) {
            return null;
        }
        return job.getJobExecutionResult().handle((ended, failure) -> {
            if (failure != null) {
                throw new TableException("Fail to wait execution finish.", failure);
            }
            return ended;
        });
    }
}
