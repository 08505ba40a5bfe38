package org.tsflink.gateway.channel;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;

/**
 * The two FIFOs of a session, open.
 *
 * <p>Opening a FIFO waits for somebody at its other end, for ever if the client has died by then. While a descriptor for
 * both directions is held there is always somebody, so it does not wait; nor is the end of the client's stream seen.
 */
public final class Fifos implements Closeable {

    private final InputStream requests;
    private final OutputStream replies;
    private RandomAccessFile company;

    private Fifos(InputStream requests, OutputStream replies, RandomAccessFile company) {
        this.requests = requests;
        this.replies = replies;
        this.company = company;
    }

    /**
     * Those that the launcher left as descriptors, by their path below /dev/fd. On Linux that opens the FIFO a second
     * time; where the path duplicates the descriptor (macOS), opening for both directions is refused and nothing has to
     * be waited for.
     */
    public static Fifos inherited(String requests, String replies) throws IOException {
        Fifos fifos = open(requests, replies);
        fifos.established();
        return fifos;
    }

    /** Those of a client that is about to open its ends; {@link #established} is called when it has. */
    public static Fifos named(String requests, String replies) throws IOException {
        return open(requests, replies);
    }

    private static Fifos open(String requests, String replies) throws IOException {
        RandomAccessFile reader = openBoth(requests);
        RandomAccessFile writer = openBoth(replies);
        try {
            return new Fifos(
                    new BufferedInputStream(new EagerInputStream(new FileInputStream(requests))),
                    new FileOutputStream(replies),
                    reader);
        } finally {
            close(writer);
        }
    }

    public InputStream requests() {
        return requests;
    }

    public OutputStream replies() {
        return replies;
    }

    /** The client has opened its ends, or should have by now: from here on the end of its stream is seen. */
    public synchronized void established() throws IOException {
        close(company);
        company = null;
    }

    @Override
    public void close() throws IOException {
        established();
        requests.close();
    }

    private static RandomAccessFile openBoth(String path) {
        try {
            return new RandomAccessFile(path, "rw");
        } catch (IOException refused) {
            return null;
        }
    }

    private static void close(RandomAccessFile file) throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
