package org.tsflink.gateway.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.blob.TransientBlobService;
import org.apache.flink.runtime.dispatcher.DispatcherGateway;
import org.apache.flink.runtime.leaderelection.LeaderElection;
import org.apache.flink.runtime.resourcemanager.ResourceManagerGateway;
import org.apache.flink.runtime.rest.RestEndpointFactory;
import org.apache.flink.runtime.rest.handler.RestHandlerConfiguration;
import org.apache.flink.runtime.rest.handler.RestHandlerSpecification;
import org.apache.flink.runtime.rest.handler.legacy.metrics.MetricFetcher;
import org.apache.flink.runtime.rpc.FatalErrorHandler;
import org.apache.flink.runtime.webmonitor.WebMonitorEndpoint;
import org.apache.flink.runtime.webmonitor.retriever.LeaderGatewayRetriever;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelInboundHandler;

/**
 * Makes REST endpoints that run nothing: where the user asks for them they show jobs, but whatever is sent for submission,
 * which Flink would deserialize, has no route; and where not, nothing has.
 */
final class LocalRestEndpointFactory implements RestEndpointFactory<DispatcherGateway> {

    private final boolean shows;

    /** @param shows whether jobs are shown */
    LocalRestEndpointFactory(boolean shows) {
        this.shows = shows;
    }

    @Override
    public WebMonitorEndpoint<DispatcherGateway> createRestEndpoint(
            Configuration configuration,
            LeaderGatewayRetriever<DispatcherGateway> dispatcher,
            LeaderGatewayRetriever<ResourceManagerGateway> resourceManager,
            TransientBlobService blobs,
            ScheduledExecutorService executor,
            MetricFetcher metrics,
            LeaderElection leaderElection,
            FatalErrorHandler fatalErrorHandler)
            throws Exception {
        RestHandlerConfiguration handlers = RestHandlerConfiguration.fromConfiguration(configuration);
        return new WebMonitorEndpoint<>(
                dispatcher,
                configuration,
                handlers,
                resourceManager,
                blobs,
                executor,
                metrics,
                leaderElection,
                RestEndpointFactory.createExecutionGraphCache(handlers),
                fatalErrorHandler) {

            @Override
            protected List<Tuple2<RestHandlerSpecification, ChannelInboundHandler>> initializeHandlers(
                    CompletableFuture<String> localAddress) {
                return shows ? super.initializeHandlers(localAddress) : new ArrayList<>();
            }
        };
    }
}
