package org.tsflink.gateway.adapter;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * Says at once that nobody listens where a job is to be submitted; Flink itself would try for a minute. It is asked, as all
 * factories of executors are, when a job is about to be executed, and makes no executor itself.
 */
public final class RemoteClusterCheck implements PipelineExecutorFactory {

    private static final String REMOTE = "remote";
    private static final int PATIENCE_MILLIS = 3000;

    @Override
    public String getName() {
        return "tsflink-remote-cluster-check";
    }

    @Override
    public boolean isCompatibleWith(Configuration configuration) {
        String host = configuration.get(RestOptions.ADDRESS);
        if (host != null && isRemote(configuration)) {
            check(new InetSocketAddress(host, configuration.get(RestOptions.PORT)));
        }
        return false;
    }

    @Override
    public PipelineExecutor getExecutor(Configuration configuration) {
        throw new UnsupportedOperationException();
    }

    /** With high availability the address is found elsewhere. */
    private static boolean isRemote(Configuration configuration) {
        return REMOTE.equals(configuration.get(DeploymentOptions.TARGET))
                && "NONE".equalsIgnoreCase(configuration.get(HighAvailabilityOptions.HA_MODE));
    }

    private static void check(InetSocketAddress address) {
        if (address.isUnresolved()) {
            throw nobody(address, "its name is unknown");
        }
        try (Socket socket = new Socket()) {
            socket.connect(address, PATIENCE_MILLIS);
        } catch (ConnectException refused) {
            throw nobody(address, "connection refused");
        } catch (IOException slow) {
            // Flink's own client is more patient.
        }
    }

    private static FlinkRuntimeException nobody(InetSocketAddress address, String reason) {
        return new FlinkRuntimeException("No Flink cluster answers at " + address.getHostString() + ":"
                + address.getPort() + " (" + reason + "): start one, or name another with rest.address and rest.port");
    }
}
