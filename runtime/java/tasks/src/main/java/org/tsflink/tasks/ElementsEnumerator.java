package org.tsflink.tasks;

import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/** Gives the one split to the one reader. */
final class ElementsEnumerator implements SplitEnumerator<ElementsSplit, ElementsSplit> {

    /** In a checkpoint, for a split that a reader has. */
    private static final ElementsSplit ASSIGNED = new ElementsSplit(-1);

    private final SplitEnumeratorContext<ElementsSplit> context;
    private ElementsSplit unassigned;

    ElementsEnumerator(SplitEnumeratorContext<ElementsSplit> context, ElementsSplit checkpoint) {
        this.context = context;
        this.unassigned = checkpoint.position() == ASSIGNED.position() ? null : checkpoint;
    }

    @Override
    public void start() {}

    @Override
    public void handleSplitRequest(int subtask, String host) {}

    @Override
    public void addSplitsBack(List<ElementsSplit> splits, int subtask) {
        if (!splits.isEmpty()) {
            unassigned = splits.get(0);
            assign();
        }
    }

    @Override
    public void addReader(int subtask) {
        assign();
    }

    private void assign() {
        context.registeredReaders().keySet().stream().findFirst().ifPresent(reader -> {
            if (unassigned != null) {
                context.assignSplit(unassigned, reader);
                unassigned = null;
            }
            context.signalNoMoreSplits(reader);
        });
    }

    @Override
    public ElementsSplit snapshotState(long checkpointId) {
        return unassigned == null ? ASSIGNED : unassigned;
    }

    @Override
    public void close() {}
}
