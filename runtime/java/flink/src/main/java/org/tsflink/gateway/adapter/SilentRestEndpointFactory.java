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

/** Makes REST endpoints without a single route: no other user of the machine can see or cancel a job by them. */
final class SilentRestEndpointFactory implements RestEndpointFactory<DispatcherGateway> {

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
                return new ArrayList<>();
            }
        };
    }
}
