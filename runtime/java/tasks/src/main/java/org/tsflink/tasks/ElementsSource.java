package org.tsflink.tasks;

import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.table.data.RowData;

/** A bounded source of the rows of one from_elements, for parallelism 1. */
public final class ElementsSource implements Source<RowData, ElementsSplit, ElementsSplit> {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final TypeSerializer<RowData> serializer;

    public ElementsSource(String id, TypeSerializer<RowData> serializer) {
        this.id = id;
        this.serializer = serializer;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<RowData, ElementsSplit> createReader(SourceReaderContext context) {
        ClassLoader jars = context.getUserCodeClassLoader().asClassLoader();
        return new ElementsReader(ElementStore.find(id, jars), serializer.duplicate());
    }

    @Override
    public SplitEnumerator<ElementsSplit, ElementsSplit> createEnumerator(
            SplitEnumeratorContext<ElementsSplit> context) {
        return new ElementsEnumerator(context, new ElementsSplit(0));
    }

    @Override
    public SplitEnumerator<ElementsSplit, ElementsSplit> restoreEnumerator(
            SplitEnumeratorContext<ElementsSplit> context, ElementsSplit checkpoint) {
        return new ElementsEnumerator(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<ElementsSplit> getSplitSerializer() {
        return ElementsSplit.Serializer.INSTANCE;
    }

    @Override
    public SimpleVersionedSerializer<ElementsSplit> getEnumeratorCheckpointSerializer() {
        return ElementsSplit.Serializer.INSTANCE;
    }
}
