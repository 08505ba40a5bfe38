package org.tsflink.gateway.adapter;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;

/** The execution target {@value #NAME}: a job is written down as its plan, and not run. */
public final class PlanExecutorFactory implements PipelineExecutorFactory {

    static final String NAME = "tsflink-plan";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isCompatibleWith(Configuration configuration) {
        return NAME.equalsIgnoreCase(configuration.get(DeploymentOptions.TARGET));
    }

    @Override
    public PipelineExecutor getExecutor(Configuration configuration) {
        return new PlanExecutor();
    }
}
