package org.tsflink.gateway.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tsflink.bridge.v1.Event;
import org.tsflink.bridge.v1.JobStarted;
import org.tsflink.bridge.v1.SocketHello;

@Timeout(20)
class EventServerTest {

    private static final byte[] SECRET = "0123456789abcdef".getBytes();

    @TempDir
    Path folder;

    private final EventChannel events = new EventChannel();
    private final CountDownLatch connected = new CountDownLatch(1);

    @BeforeEach
    void start() throws IOException {
        new EventServer(folder.resolve("socket"), SECRET, events, connected::countDown).start();
    }

    private SocketChannel connect(String secret) throws IOException {
        SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("socket")));
        SocketHello hello =
                SocketHello.newBuilder().setSecret(ByteString.copyFromUtf8(secret)).build();
        socket.write(ByteBuffer.wrap(Frames.encode(hello)));
        return socket;
    }

    private static Event started(String job) {
        return Event.newBuilder().setJobStarted(JobStarted.newBuilder().setJobId(job)).build();
    }

    @Test
    void eventsFromBeforeTheConnectionAreKept() throws Exception {
        events.send(started("a"));
        events.send(started("b"));
        SocketChannel socket = connect(new String(SECRET));
        assertTrue(connected.await(5, TimeUnit.SECONDS));
        var in = Channels.newInputStream(socket);
        assertEquals(started("a"), Event.parseFrom(Frames.read(in, 1024)));
        assertEquals(started("b"), Event.parseFrom(Frames.read(in, 1024)));
    }

    @Test
    void wrongSecretIsClosedAndTheRightOneStillGetsIn() throws Exception {
        SocketChannel stranger = connect("0123456789abcdeF");
        assertEquals(-1, stranger.read(ByteBuffer.allocate(1)));
        connect(new String(SECRET));
        assertTrue(connected.await(5, TimeUnit.SECONDS));
    }

    @Test
    void silentConnectionKeepsNobodyOut() throws Exception {
        SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("socket")));
        connect(new String(SECRET));
        assertTrue(connected.await(5, TimeUnit.SECONDS));
    }

    @Test
    void nobodyGetsInAfterTheRightOne() throws Exception {
        connect(new String(SECRET));
        assertTrue(connected.await(5, TimeUnit.SECONDS));
        events.send(started("a"));
        assertThrows(IOException.class, () -> {
            // Where the connection is still taken, it is closed at once.
            if (connect(new String(SECRET)).read(ByteBuffer.allocate(1)) < 0) {
                throw new IOException("closed");
            }
        });
    }
}
