package org.tsflink.gateway.adapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.dag.Pipeline;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.util.FlinkRuntimeException;

/** Writes the plan of a job, as Flink's JSON, to the file that tsflink.plan.path names, and refuses to run it. */
final class PlanExecutor implements PipelineExecutor {

    private static final ConfigOption<String> PATH =
            ConfigOptions.key("tsflink.plan.path").stringType().noDefaultValue();

    @Override
    public CompletableFuture<JobClient> execute(Pipeline pipeline, Configuration job, ClassLoader userClassLoader)
            throws IOException {
        String path = job.get(PATH);
        if (path != null && pipeline instanceof StreamGraph graph) {
            write(Path.of(path), graph.getStreamingPlanAsJSON());
        }
        throw new FlinkRuntimeException("The job is planned, and not run: the execution target is "
                + PlanExecutorFactory.NAME + ".");
    }

    /** Whoever waits for the file finds all of it. */
    private static void write(Path file, String plan) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, plan);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
