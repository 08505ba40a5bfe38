package org.tsflink.gateway;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsflink.gateway.errors.BridgeException;

/**
 * Takes sessions. A client makes a folder for its session inside the gateway's, and writes one line into the FIFO
 * {@code attach} there: the folder's name, the gateway's secret, the session's secret. A line is so short that it comes as
 * a whole, whoever else writes; and a FIFO, unlike a socket, can be written to while JavaScript has the thread.
 */
final class Listener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int SECRET_BYTES = 32;
    private static final long HELLO_MILLIS = 30_000;

    private final Gateway gateway;
    private volatile Path folder;
    private final byte[] secret = new byte[SECRET_BYTES];
    private final Consumer<Session> ended;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final Timer limits = new Timer("tsflink-hello-limit", true);
    private RandomAccessFile fifo;
    private volatile boolean closed;

    /**
     * @param folder private to the user; the FIFO and the secret are made in it
     * @param ended told of each session that has ended
     */
    Listener(Gateway gateway, Path folder, Consumer<Session> ended) {
        this.gateway = gateway;
        this.folder = folder;
        this.ended = ended;
        new SecureRandom().nextBytes(secret);
    }

    /** Listens from here on; sessions run on threads of their own. */
    void start() throws IOException, InterruptedException {
        Path file = folder.resolve("secret");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret));
        Path attach = folder.resolve("attach");
        Process made = new ProcessBuilder("mkfifo", "-m", "600", attach.toString()).inheritIO().start();
        if (made.waitFor() != 0) {
            throw new IOException("mkfifo could not make " + attach);
        }
        // For both directions: it has no end, and opening it does not wait.
        fifo = new RandomAccessFile(attach.toFile(), "rw");
        daemon("tsflink-attach", this::listen);
    }

    /** The folder has another name now. */
    void movedTo(Path moved) {
        folder = moved;
    }

    /** Whether the folder is its own: once nobody finds this gateway any more, another may have put its folder there. */
    boolean isInPlace() {
        try {
            return MessageDigest.isEqual(bytes(Files.readString(folder.resolve("secret"))), secret);
        } catch (IOException | IllegalArgumentException another) {
            return false;
        }
    }

    /** The sessions that have not ended. */
    Set<Session> open() {
        return sessions;
    }

    /** The session that a job runs in; null when it runs in none. */
    Session ownerOf(String jobId) {
        return sessions.stream()
                .filter(session -> session.runs(jobId))
                .findFirst()
                .orElse(null);
    }

    /** The programs see the end of their gateway, and nothing more. */
    void hangUp() {
        closed = true;
        sessions.forEach(Session::hangUp);
    }

    /** Nothing of it is left in a process that goes on. */
    @Override
    public void close() {
        closed = true;
        sessions.forEach(Session::close);
        limits.cancel();
        if (fifo != null) {
            wake();
        }
    }

    /** Closing the FIFO would not wake the thread that reads it. */
    private void wake() {
        try {
            fifo.write('\n');
        } catch (IOException woken) {
            // The thread has closed it.
        }
    }

    private void listen() {
        try (RandomAccessFile reading = fifo) {
            BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new FileInputStream(reading.getFD()), StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
                attemptToAttach(line);
            }
        } catch (IOException gone) {
            LOG.warn("Nobody can attach any more", gone);
        }
    }

    /** Whatever becomes of one session, others can come. */
    private void attemptToAttach(String line) {
        try {
            attach(line);
        } catch (BridgeException | IllegalArgumentException | IOException refused) {
            LOG.warn("A session was refused: {}", refused.getMessage());
        } catch (RuntimeException | Error failed) {
            LOG.error("A session did not start", failed);
        }
    }

    private void attach(String line) throws IOException {
        String[] words = line.split(" ");
        if (words.length != 3 || closed || !MessageDigest.isEqual(bytes(words[1]), secret)) {
            throw new BridgeException("Somebody tried to attach without the secret.");
        }
        Path session = folder.resolve(words[0]).normalize();
        if (!folder.equals(session.getParent()) || !Files.isDirectory(session, LinkOption.NOFOLLOW_LINKS)) {
            throw new BridgeException("A session's folder must lie in that of its gateway.");
        }
        Session attached = new Session(gateway, Endpoint.in(session, bytes(words[2])));
        sessions.add(attached);
        try {
            // Whoever closes this meanwhile closes the sessions that are there by then.
            if (closed) {
                throw new BridgeException("Somebody attached at the gateway's end.");
            }
            limits.schedule(task(attached), HELLO_MILLIS);
            daemon("tsflink-session", () -> run(attached));
        } catch (Throwable notStarted) {
            sessions.remove(attached);
            attached.close();
            throw notStarted;
        }
    }

    private void run(Session session) {
        try {
            session.run();
        } catch (IOException | RuntimeException | Error failed) {
            LOG.warn("A session failed", failed);
        } finally {
            session.close();
            // In this order: while it is open, or has just ended, the gateway is wanted.
            ended.accept(session);
            sessions.remove(session);
        }
    }

    /** A client may have died before it could say hello. */
    private static TimerTask task(Session session) {
        return new TimerTask() {
            @Override
            public void run() {
                if (!session.isWelcome()) {
                    session.close();
                }
            }
        };
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static void daemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }
}
