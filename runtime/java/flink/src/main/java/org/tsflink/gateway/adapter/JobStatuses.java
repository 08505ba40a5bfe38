package org.tsflink.gateway.adapter;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.runtime.client.JobCancellationException;
import org.apache.flink.util.ExceptionUtils;

/** How a job ended, by what it left: the class that Flink names the end with is not the same in all releases. */
final class JobStatuses {

    private JobStatuses() {}

    /** @param end of the job, done */
    static JobStatus of(CompletableFuture<?> end) {
        try {
            end.join();
            return JobStatus.FINISHED;
        } catch (CompletionException e) {
            return of(e);
        }
    }

    /** @param failure null when the job finished */
    static JobStatus of(Throwable failure) {
        if (failure == null) {
            return JobStatus.FINISHED;
        }
        return ExceptionUtils.findThrowable(failure, JobCancellationException.class).isPresent()
                ? JobStatus.CANCELED
                : JobStatus.FAILED;
    }
}
