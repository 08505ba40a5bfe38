package org.tsflink.gateway.channel;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;

/**
 * Opens the FIFOs that the launcher left as descriptors, by their path below /dev/fd.
 *
 * <p>On Linux that opens the FIFO a second time, which waits for somebody at its other end, for ever if the parent has
 * died by then. While a descriptor for both directions is held there is always somebody, so it does not wait. Where the
 * path duplicates the descriptor (macOS), opening for both directions is refused and nothing has to be waited for.
 */
public final class Descriptors {

    private Descriptors() {}

    public static InputStream openInput(String path) throws IOException {
        RandomAccessFile company = openBoth(path);
        try {
            return new FileInputStream(path);
        } finally {
            close(company);
        }
    }

    public static OutputStream openOutput(String path) throws IOException {
        RandomAccessFile company = openBoth(path);
        try {
            return new FileOutputStream(path);
        } finally {
            close(company);
        }
    }

    private static RandomAccessFile openBoth(String path) {
        try {
            return new RandomAccessFile(path, "rw");
        } catch (IOException refused) {
            return null;
        }
    }

    private static void close(RandomAccessFile company) throws IOException {
        if (company != null) {
            company.close();
        }
    }
}
