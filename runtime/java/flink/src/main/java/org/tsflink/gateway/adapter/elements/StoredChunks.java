package org.tsflink.gateway.adapter.elements;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;
import org.tsflink.tasks.ElementChunk;
import org.tsflink.tasks.ElementRows.Chunks;

/** The chunks of one table: in memory, those beyond a size in a file, and for other JVMs all in a jar. */
final class StoredChunks implements Closeable {

    private List<ElementChunk> held = new ArrayList<>();
    private long size;
    /** Those for which there was no room. */
    private TemporaryFile rest;

    private TemporaryFile jar;

    void add(ElementChunk chunk) throws IOException {
        size += chunk.size();
        if (rest == null && size <= TemporaryFile.MOST_IN_MEMORY) {
            held.add(chunk);
            return;
        }
        if (rest == null) {
            rest = new TemporaryFile("");
        }
        chunk.write(new DataOutputStream(rest.out()));
    }

    /** Nothing is added any more. */
    @Override
    public void close() throws IOException {
        if (rest != null) {
            rest.out().close();
        }
    }

    /** After {@link #close}. */
    Chunks open() throws IOException {
        Iterator<ElementChunk> first = held.iterator();
        Chunks others = rest == null ? null : Chunks.in(rest.read());
        return new Chunks() {
            @Override
            public ElementChunk next() throws IOException {
                if (first.hasNext()) {
                    return first.next();
                }
                return others == null ? null : others.next();
            }

            @Override
            public void close() throws IOException {
                if (others != null) {
                    others.close();
                }
            }
        };
    }

    /** A jar in which the chunks are a resource of that name; made once. */
    synchronized Path jar(String resource) throws IOException {
        if (jar == null) {
            TemporaryFile file = new TemporaryFile(".jar");
            try (JarOutputStream entries = new JarOutputStream(file.out());
                    Chunks chunks = open()) {
                entries.setLevel(Deflater.BEST_SPEED);
                entries.putNextEntry(new JarEntry(resource));
                DataOutputStream entry = new DataOutputStream(entries);
                for (ElementChunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                    chunk.write(entry);
                }
                entries.closeEntry();
            }
            jar = file;
        }
        return jar.path();
    }

    /** Lets the memory and the files go. */
    synchronized void delete() {
        held = null;
        if (rest != null) {
            rest.delete();
        }
        if (jar != null) {
            jar.delete();
        }
    }
}
