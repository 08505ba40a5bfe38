package org.tsflink.gateway.channel;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicReference;
import org.tsflink.bridge.v1.SocketHello;

/** Listens on a Unix domain socket for the one connection that knows the secret. */
public final class EventServer implements AutoCloseable {

    private static final int MAX_STRANGERS = 64;
    private static final int MAX_HELLO = 1024;
    private static final long HELLO_MILLIS = 5_000;

    private final ServerSocketChannel server;
    private final byte[] secret;
    private final EventChannel events;
    private final Runnable connected;
    private final AtomicReference<SocketChannel> taken = new AtomicReference<>();

    /** @param connected called once, when the right connection is there */
    public EventServer(Path path, byte[] secret, EventChannel events, Runnable connected) throws IOException {
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        this.server.bind(UnixDomainSocketAddress.of(path));
        this.secret = secret.clone();
        this.events = events;
        this.connected = connected;
    }

    public void start() {
        daemon("tsflink-accept", this::accept);
    }

    /** Closes the connection too; the other side sees its end. */
    @Override
    public void close() throws IOException {
        server.close();
        SocketChannel socket = taken.getAndSet(null);
        if (socket != null) {
            socket.close();
        }
    }

    private void accept() {
        try (server) {
            for (int strangers = 0; strangers < MAX_STRANGERS && taken.get() == null; strangers++) {
                SocketChannel socket = server.accept();
                daemon("tsflink-hello", () -> greet(socket));
            }
        } catch (IOException closed) {
            // By greet(), when the right connection was there.
        }
    }

    private void greet(SocketChannel socket) {
        daemon("tsflink-hello-timer", () -> closeUnlessTaken(socket));
        try {
            InputStream in = Channels.newInputStream(socket);
            byte[] message = Frames.read(in, MAX_HELLO);
            if (message == null || !knowsSecret(message) || !taken.compareAndSet(null, socket)) {
                socket.close();
                return;
            }
            events.connect(Channels.newOutputStream(socket));
            server.close();
            connected.run();
        } catch (IOException | RuntimeException refused) {
            closeQuietly(socket);
        }
    }

    private boolean knowsSecret(byte[] message) throws IOException {
        byte[] given = SocketHello.parseFrom(message).getSecret().toByteArray();
        return MessageDigest.isEqual(given, secret);
    }

    private void closeUnlessTaken(SocketChannel socket) {
        try {
            Thread.sleep(HELLO_MILLIS);
            if (taken.get() != socket) {
                socket.close();
            }
        } catch (InterruptedException | IOException done) {
            // Nothing is left to close.
        }
    }

    private static void closeQuietly(SocketChannel socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is gone, which was the aim.
        }
    }

    private static void daemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }
}
