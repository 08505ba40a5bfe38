package org.tsflink.gateway.adapter.elements;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;

/** Bytes that are written once and then read often: in memory, or in a temporary file when they are many. */
final class SpillingBytes extends OutputStream {

    private static final long LEAST_HELD = 16 << 20;
    static final long MOST_IN_MEMORY = Math.max(LEAST_HELD, Runtime.getRuntime().maxMemory() / 64);

    private List<byte[]> memory = new ArrayList<>();
    private long size;
    private Path file;
    private OutputStream out;

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (out == null && size > MOST_IN_MEMORY) {
            file = Files.createTempFile("tsflink-rows", "");
            out = Files.newOutputStream(file);
            for (byte[] part : memory) {
                out.write(part);
            }
            memory = null;
        }
        if (out == null) {
            memory.add(Arrays.copyOfRange(bytes, offset, offset + length));
        } else {
            out.write(bytes, offset, length);
        }
    }

    /** Nothing is written any more. */
    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    /** After {@link #close}. */
    InputStream open() throws IOException {
        if (file != null) {
            return Files.newInputStream(file);
        }
        Iterator<byte[]> parts = memory.iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(parts.next());
            }
        });
    }

    /** Lets the bytes go. */
    void delete() {
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
