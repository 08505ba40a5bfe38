package org.tsflink.tasks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.table.data.RowData;

/** Emits the rows, some a call: what lies between two calls takes as long as a row does. */
final class ElementsReader implements SourceReader<RowData, ElementsSplit> {

    private static final int ROWS_A_CALL = 64;

    private final ElementRows rows;
    private final TypeSerializer<RowData> serializer;
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private ElementRows.Cursor cursor;
    private boolean noMoreSplits;

    ElementsReader(ElementRows rows, TypeSerializer<RowData> serializer) {
        this.rows = rows;
        this.serializer = serializer;
    }

    @Override
    public void start() {}

    @Override
    public InputStatus pollNext(ReaderOutput<RowData> output) throws Exception {
        if (cursor == null) {
            return noMoreSplits ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
        }
        for (int emitted = 0; emitted < ROWS_A_CALL; emitted++) {
            RowData row = cursor.next();
            if (row == null) {
                return end();
            }
            output.collect(row);
        }
        return InputStatus.MORE_AVAILABLE;
    }

    private InputStatus end() {
        if (noMoreSplits) {
            return InputStatus.END_OF_INPUT;
        }
        available = new CompletableFuture<>();
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public List<ElementsSplit> snapshotState(long checkpointId) {
        return cursor == null ? Collections.emptyList()
                : Collections.singletonList(new ElementsSplit(cursor.position()));
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public void addSplits(List<ElementsSplit> splits) {
        try {
            cursor = rows.read(serializer, splits.get(0).position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        available.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        noMoreSplits = true;
        available.complete(null);
    }

    @Override
    public void close() throws Exception {
        if (cursor != null) {
            cursor.close();
        }
    }
}
