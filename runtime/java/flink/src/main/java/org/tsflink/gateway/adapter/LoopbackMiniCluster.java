package org.tsflink.gateway.adapter;

import org.apache.flink.runtime.dispatcher.SessionDispatcherFactory;
import org.apache.flink.runtime.dispatcher.runner.DefaultDispatcherRunnerFactory;
import org.apache.flink.runtime.entrypoint.component.DefaultDispatcherResourceManagerComponentFactory;
import org.apache.flink.runtime.entrypoint.component.DispatcherResourceManagerComponentFactory;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.resourcemanager.StandaloneResourceManagerFactory;

/** A mini cluster whose REST port, which Flink cannot do without, answers no more than the user asked for. */
final class LoopbackMiniCluster extends MiniCluster {

    private final boolean showsJobs;
    private final boolean takesJobs;

    /**
     * @param showsJobs whether the port shows the cluster and its jobs
     * @param takesJobs whether it is all that Flink's own is
     */
    LoopbackMiniCluster(MiniClusterConfiguration configuration, boolean showsJobs, boolean takesJobs) {
        super(configuration, SharedRpcSystem::get);
        this.showsJobs = showsJobs;
        this.takesJobs = takesJobs;
    }

    @Override
    protected DispatcherResourceManagerComponentFactory createDispatcherResourceManagerComponentFactory() {
        if (takesJobs) {
            return super.createDispatcherResourceManagerComponentFactory();
        }
        return new DefaultDispatcherResourceManagerComponentFactory(
                DefaultDispatcherRunnerFactory.createSessionRunner(SessionDispatcherFactory.INSTANCE),
                StandaloneResourceManagerFactory.getInstance(),
                new LocalRestEndpointFactory(showsJobs));
    }
}
