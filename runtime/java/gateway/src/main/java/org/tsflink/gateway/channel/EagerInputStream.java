package org.tsflink.gateway.channel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Looks for bytes for a moment before it waits for them: the next call often comes at once, and to wake a thread on another
 * core takes longer than most calls do, and who slept runs at half its speed at first.
 */
final class EagerInputStream extends FilterInputStream {

    private static final long MOMENT_NANOS = 200_000;
    private static final boolean ALONE = Runtime.getRuntime().availableProcessors() == 1;

    EagerInputStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        look();
        return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        look();
        return in.read(bytes, offset, length);
    }

    private void look() throws IOException {
        if (ALONE) {
            return;
        }
        long end = System.nanoTime() + MOMENT_NANOS;
        while (in.available() == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
