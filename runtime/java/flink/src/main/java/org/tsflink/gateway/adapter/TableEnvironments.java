package org.tsflink.gateway.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.table.api.TableConfig;
import org.apache.flink.table.api.TableEnvironment;
import org.tsflink.gateway.flink.EnvironmentContext;

/** The table environments of the gateway by their numbers, and how each is prepared. */
final class TableEnvironments {

    private static final String LOCAL = "local";

    private final Map<Integer, TableEnvironment> environments = new ConcurrentHashMap<>();
    private final JobReports jobs;

    TableEnvironments(JobReports jobs) {
        this.jobs = jobs;
    }

    void add(EnvironmentContext context, TableEnvironment environment) {
        TableConfig config = environment.getConfig();
        ProgramDefaults.apply(config);
        // Flink's own local execution would start a cluster per job, and that listens on all interfaces.
        if (config.getOptional(DeploymentOptions.TARGET).orElse(LOCAL).equals(LOCAL)) {
            config.set(DeploymentOptions.TARGET, EmbeddedExecutorFactory.NAME);
            config.set(DeploymentOptions.ATTACHED, true);
            config.set(JobReports.SESSION, jobs.session());
        }
        if (!context.jars().isEmpty()) {
            List<String> jars =
                    new ArrayList<>(config.getOptional(PipelineOptions.JARS).orElse(List.of()));
            context.jars().stream()
                    .map(jar -> jar.toUri().toString())
                    .filter(jar -> !jars.contains(jar))
                    .forEach(jars::add);
            config.set(PipelineOptions.JARS, jars);
        }
        environments.put(context.id(), environment);
        settle(environment);
    }

    /**
     * Tells the environment's executor what its TableConfig says; to be called before jobs are made. Flink 2 does that by
     * itself, Flink 1 hands over some options only, and of those that say where a job runs none.
     */
    static void settle(TableEnvironment environment) {
        TableConfig config = environment.getConfig();
        if (config.getRootConfiguration() instanceof Configuration executor) {
            executor.addAll(config.getConfiguration());
        }
    }

    /** Null when there is none of that number. */
    TableEnvironment get(int environment) {
        return environments.get(environment);
    }

    /** Null when there is none of that number. */
    TableEnvironment remove(int environment) {
        return environments.remove(environment);
    }

    /** Whether the environment's jobs run in this JVM. */
    static boolean isEmbedded(TableEnvironment environment) {
        return EmbeddedExecutorFactory.isTarget(environment.getConfig());
    }
}
