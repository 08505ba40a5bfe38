package org.tsflink.gateway.adapter;

import org.apache.flink.runtime.dispatcher.SessionDispatcherFactory;
import org.apache.flink.runtime.dispatcher.runner.DefaultDispatcherRunnerFactory;
import org.apache.flink.runtime.entrypoint.component.DefaultDispatcherResourceManagerComponentFactory;
import org.apache.flink.runtime.entrypoint.component.DispatcherResourceManagerComponentFactory;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.resourcemanager.StandaloneResourceManagerFactory;

/** A mini cluster whose REST port, which Flink cannot do without, answers nothing unless the user asked for it. */
final class LoopbackMiniCluster extends MiniCluster {

    private final boolean rest;

    LoopbackMiniCluster(MiniClusterConfiguration configuration, boolean rest) {
        super(configuration, SharedRpcSystem::get);
        this.rest = rest;
    }

    @Override
    protected DispatcherResourceManagerComponentFactory createDispatcherResourceManagerComponentFactory() {
        if (rest) {
            return super.createDispatcherResourceManagerComponentFactory();
        }
        return new DefaultDispatcherResourceManagerComponentFactory(
                DefaultDispatcherRunnerFactory.createSessionRunner(SessionDispatcherFactory.INSTANCE),
                StandaloneResourceManagerFactory.getInstance(),
                new SilentRestEndpointFactory());
    }
}
