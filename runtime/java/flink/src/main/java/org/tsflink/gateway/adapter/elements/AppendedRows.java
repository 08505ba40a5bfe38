package org.tsflink.gateway.adapter.elements;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.tsflink.bridge.v1.AppendElements;

/** The rows of a table to be, in their order: as they came, and with other means when they are many. */
final class AppendedRows implements Closeable {

    private final Deque<AppendElements> held = new ArrayDeque<>();
    private long size;
    /** Those for which there was no room; each after its length. */
    private TemporaryFile rest;

    private InputStream input;

    void add(AppendElements rows) throws IOException {
        size += rows.getSerializedSize();
        if (rest == null && size <= TemporaryFile.MOST_IN_MEMORY) {
            held.add(rows);
            return;
        }
        if (rest == null) {
            rest = new TemporaryFile("");
        }
        rows.writeDelimitedTo(rest.out());
    }

    /** Takes the first out; null when there are none any more. Nothing is added after the first has been taken. */
    AppendElements take() throws IOException {
        if (!held.isEmpty() || rest == null) {
            return held.poll();
        }
        if (input == null) {
            rest.out().close();
            input = rest.read();
        }
        return AppendElements.parseDelimitedFrom(input);
    }

    /** Lets the rows go. */
    @Override
    public void close() throws IOException {
        held.clear();
        if (input != null) {
            input.close();
        }
        if (rest != null) {
            rest.delete();
        }
    }
}
