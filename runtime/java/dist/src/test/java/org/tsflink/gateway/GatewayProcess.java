package org.tsflink.gateway;

import com.google.protobuf.ByteString;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tsflink.bridge.v1.Call;
import org.tsflink.bridge.v1.Event;
import org.tsflink.bridge.v1.Hello;
import org.tsflink.bridge.v1.Reply;
import org.tsflink.bridge.v1.Request;
import org.tsflink.bridge.v1.SocketHello;
import org.tsflink.bridge.v1.Step;
import org.tsflink.gateway.channel.Frames;

/** A gateway in a process of its own, started as tsflink starts it. */
final class GatewayProcess implements AutoCloseable {

    static final byte[] SECRET = "a secret of some length".getBytes();

    final Path folder;
    final Process process;
    private final byte[] signatures;
    private final OutputStream requests;
    private final InputStream replies;
    private long last;

    GatewayProcess(Path scratch, List<String> allowed) throws Exception {
        folder = Files.createDirectory(
                scratch.resolve("private"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        signatures = String.join("\n", allowed).getBytes();
        Path list = Files.write(scratch.resolve("signatures.txt"), signatures);
        new ProcessBuilder("mkfifo", folder + "/requests", folder + "/replies").start().waitFor();
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                "-c",
                "exec \"$@\" 3<" + folder + "/requests 4>" + folder + "/replies",
                "sh",
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--signatures",
                list.toString(),
                "--socket",
                socketPath().toString(),
                "--requests",
                "/dev/fd/3",
                "--replies",
                "/dev/fd/4");
        builder.environment().put("TSFLINK_SECRET", HexFormat.of().formatHex(SECRET));
        builder.redirectErrorStream(true).redirectOutput(scratch.resolve("output.txt").toFile());
        process = builder.start();
        requests = new FileOutputStream(folder + "/requests");
        replies = new BufferedInputStream(new FileInputStream(folder + "/replies"));
    }

    Path socketPath() {
        return folder.resolve("socket");
    }

    static Hello.Builder hello(byte[] signatures) throws Exception {
        return Hello.newBuilder()
                .setProtocolVersion(Handshake.PROTOCOL_VERSION)
                .setSecret(ByteString.copyFrom(SECRET))
                .setSignaturesSha256(ByteString.copyFrom(
                        MessageDigest.getInstance("SHA-256").digest(signatures)));
    }

    Hello.Builder hello() throws Exception {
        return hello(signatures);
    }

    long send(Request.Builder request) throws IOException {
        write(Frames.encode(request.setId(++last).build()));
        return last;
    }

    void write(byte[] bytes) throws IOException {
        requests.write(bytes);
    }

    Reply read() throws IOException {
        byte[] reply = Frames.read(replies, Frames.MAX_LENGTH);
        return reply == null ? null : Reply.parseFrom(reply);
    }

    Reply call(Request.Builder request) throws IOException {
        send(request);
        return read();
    }

    static Request.Builder step(Step.Builder step) {
        return Request.newBuilder().setCall(Call.newBuilder().addSteps(step));
    }

    InputStream connect(byte[] secret) throws IOException {
        SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(socketPath()));
        SocketHello hello = SocketHello.newBuilder()
                .setSecret(ByteString.copyFrom(secret))
                .build();
        socket.write(ByteBuffer.wrap(Frames.encode(hello)));
        return Channels.newInputStream(socket);
    }

    static Event event(InputStream events) throws IOException {
        return Event.parseFrom(Frames.read(events, Frames.MAX_LENGTH));
    }

    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    void endRequests() throws IOException {
        requests.close();
    }

    /** The status; fails when the process outlives the seconds. */
    int exit(int seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("the gateway is still there after " + seconds + " s");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        requests.close();
        replies.close();
    }
}
