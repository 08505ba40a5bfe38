package org.tsflink.gateway.adapter;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;

/** Makes Flink find the embedded cluster as the execution target {@value #NAME}. */
public final class EmbeddedExecutorFactory implements PipelineExecutorFactory {

    static final String NAME = "tsflink-embedded";

    /** Whether jobs of this configuration run in this JVM. */
    public static boolean isTarget(ReadableConfig configuration) {
        return NAME.equalsIgnoreCase(
                configuration.getOptional(DeploymentOptions.TARGET).orElse(""));
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isCompatibleWith(Configuration configuration) {
        return isTarget(configuration);
    }

    @Override
    public PipelineExecutor getExecutor(Configuration configuration) {
        return new EmbeddedExecutor();
    }
}
