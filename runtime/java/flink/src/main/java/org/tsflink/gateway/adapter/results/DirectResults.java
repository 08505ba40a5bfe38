package org.tsflink.gateway.adapter.results;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.streaming.api.operators.SimpleOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperatorFactory;
import org.apache.flink.streaming.api.operators.collect.CollectSinkOperatorFactory;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;

/**
 * Results that stay in this JVM. The sink of Flink's collect(), which keeps rows until a client asks for them over the
 * JobManager, every 100 ms, is exchanged for one that hands them over; all the rest of the plan is Flink's own.
 */
public final class DirectResults {

    private static final Map<String, ResultChannel> CHANNELS = new ConcurrentHashMap<>();

    private final String id;
    private final ResultChannel channel;

    private DirectResults(String id, ResultChannel channel) {
        this.id = id;
        this.channel = channel;
    }

    /** Whether collect() is the only sink of a job. */
    public static boolean collects(StreamGraph graph) {
        return !graph.getSinkIDs().isEmpty()
                && graph.getSinkIDs().stream().map(graph::getStreamNode).allMatch(DirectResults::collects);
    }

    private static boolean collects(StreamNode sink) {
        return sink.getOperatorFactory() instanceof CollectSinkOperatorFactory;
    }

    /**
     * Exchanges the sink of a query. Null where Flink's own stays: that of a DataStream, and with checkpoints, which rows
     * wait for there to come exactly once.
     *
     * @param setOperatorFactory gives a node another operator
     */
    public static DirectResults exchange(
            StreamGraph graph, BiConsumer<StreamNode, StreamOperatorFactory<?>> setOperatorFactory) {
        if (!collects(graph)
                || graph.getSinkIDs().size() != 1
                || graph.getCheckpointConfig().isCheckpointingEnabled()) {
            return null;
        }
        StreamNode sink = graph.getStreamNode(graph.getSinkIDs().iterator().next());
        if (!(sink.getTypeSerializersIn()[0] instanceof RowDataSerializer)) {
            return null;
        }
        String id = UUID.randomUUID().toString();
        StreamOperatorFactory<Object> factory = SimpleOperatorFactory.of(new ResultSink(id));
        factory.setChainingStrategy(sink.getOperatorFactory().getChainingStrategy());
        setOperatorFactory.accept(sink, factory);
        DirectResults results = new DirectResults(id, new ResultChannel());
        CHANNELS.put(id, results.channel);
        return results;
    }

    /** What the rows come through. */
    public ResultChannel channel() {
        return channel;
    }

    /** The job has ended; {@code failure} is null when it gave all its rows. */
    public void end(Throwable failure) {
        CHANNELS.remove(id);
        channel.end(failure);
    }

    /** For tasks. */
    static ResultChannel channel(String id) {
        ResultChannel channel = CHANNELS.get(id);
        if (channel == null) {
            throw new IllegalStateException("Nobody waits for the rows of this job any more.");
        }
        return channel;
    }
}
