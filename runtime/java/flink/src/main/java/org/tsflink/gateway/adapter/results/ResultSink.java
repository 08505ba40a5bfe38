package org.tsflink.gateway.adapter.results;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.table.data.RowData;

/** Where the rows of a query go on a cluster in this JVM. */
final class ResultSink extends AbstractStreamOperator<Object> implements OneInputStreamOperator<RowData, Object> {

    private static final long serialVersionUID = 1L;

    private final String channelId;
    private transient ResultChannel channel;

    ResultSink(String channelId) {
        this.channelId = channelId;
    }

    @Override
    public void open() throws Exception {
        super.open();
        channel = DirectResults.channel(channelId);
        channel.begin(getOperatorConfig().getTypeSerializerIn(0, getUserCodeClassloader()));
    }

    @Override
    public void processElement(StreamRecord<RowData> element) throws Exception {
        channel.add(element.getValue());
    }
}
