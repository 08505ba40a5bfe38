package org.tsflink.gateway.adapter;

import java.lang.reflect.Field;
import java.util.Optional;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.api.internal.TableResultImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a call that may have started a job tells of that job. */
final class SubmittedJobs {

    private static final Logger LOG = LoggerFactory.getLogger(SubmittedJobs.class);
    private static final String OF_INSERTS = "InsertResultProvider";
    private static final Field PROVIDER = provider();

    private SubmittedJobs() {}

    /** The job that the value stands for. */
    static Optional<JobClient> of(Object value) {
        if (value instanceof TableResult result) {
            return result.getJobClient();
        }
        return value instanceof JobClient job ? Optional.of(job) : Optional.empty();
    }

    /** Whether the job only makes rows that somebody may read. */
    static boolean collects(Object value) {
        if (of(value).orElse(null) instanceof EmbeddedJobClient job) {
            return job.collects();
        }
        if (!(value instanceof TableResultImpl) || PROVIDER == null) {
            return false;
        }
        try {
            // A result does not say so itself.
            return !PROVIDER.get(value).getClass().getSimpleName().equals(OF_INSERTS);
        } catch (IllegalAccessException e) {
            return false;
        }
    }

    /** Whether a job of the environment goes on without the program that has submitted it. */
    static boolean detached(TableEnvironment environment) {
        return !TableEnvironments.isEmbedded(environment)
                && !environment.getConfig().get(DeploymentOptions.ATTACHED);
    }

    private static Field provider() {
        try {
            Field field = TableResultImpl.class.getDeclaredField("resultProvider");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException | RuntimeException e) {
            LOG.warn("Jobs of collect() on other clusters are not told from those of INSERT", e);
            return null;
        }
    }
}
