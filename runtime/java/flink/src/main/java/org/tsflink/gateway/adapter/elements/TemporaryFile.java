package org.tsflink.gateway.adapter.elements;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that memory has no room for: written once, and then read often. */
final class TemporaryFile {

    static final String PREFIX = "tsflink-rows-";

    private static final long LEAST_IN_MEMORY = 16 << 20;
    /** What rows that are kept together may take before they go to a file. */
    static final long MOST_IN_MEMORY = Math.max(LEAST_IN_MEMORY, Runtime.getRuntime().maxMemory() / 64);

    private final Path path;
    private final OutputStream out;

    TemporaryFile(String suffix) throws IOException {
        path = Files.createTempFile(PREFIX, suffix);
        out = new BufferedOutputStream(Files.newOutputStream(path));
    }

    Path path() {
        return path;
    }

    /** To be closed before anything is read. */
    OutputStream out() {
        return out;
    }

    InputStream read() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path));
    }

    void delete() {
        try (out) {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The folder of temporary files goes with the JVM.
        }
    }
}
