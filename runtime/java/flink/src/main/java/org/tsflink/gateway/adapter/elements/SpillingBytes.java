package org.tsflink.gateway.adapter.elements;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that are written once and then read often: in memory, or in a temporary file when they are many. */
final class SpillingBytes extends OutputStream {

    private static final int MOST_IN_MEMORY = 16 << 20;

    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private byte[] content;
    private Path file;
    private OutputStream out;

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (out == null && memory.size() + length > MOST_IN_MEMORY) {
            file = Files.createTempFile("tsflink-rows", "");
            out = Files.newOutputStream(file);
            memory.writeTo(out);
            memory = null;
        }
        (out == null ? memory : out).write(bytes, offset, length);
    }

    /** Nothing is written any more. */
    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        } else if (content == null) {
            content = memory.toByteArray();
            memory = null;
        }
    }

    /** After {@link #close}. */
    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(content) : Files.newInputStream(file);
    }

    /** Lets the bytes go. */
    void delete() {
        content = null;
        memory = null;
        if (file != null) {
            try {
                if (out != null) {
                    out.close();
                }
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The folder of temporary files goes with the JVM.
            }
        }
    }
}
