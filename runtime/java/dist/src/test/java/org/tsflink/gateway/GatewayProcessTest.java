package org.tsflink.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tsflink.bridge.v1.Failure;
import org.tsflink.bridge.v1.Hello;
import org.tsflink.bridge.v1.Reply;
import org.tsflink.bridge.v1.Request;
import org.tsflink.bridge.v1.Step;
import org.tsflink.bridge.v1.Value;

@Timeout(60)
class GatewayProcessTest {

    @TempDir
    Path scratch;

    private GatewayProcess gateway;

    @BeforeEach
    void start() throws Exception {
        gateway = new GatewayProcess(
                scratch, List.of("java.lang.Thread#sleep(long): void", "java.lang.Integer#MAX_VALUE: int"));
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
    }

    private Reply greet() throws Exception {
        return gateway.call(Request.newBuilder().setHello(gateway.hello()));
    }

    private static Request.Builder constant() {
        return GatewayProcess.step(Step.newBuilder().setSignature("java.lang.Integer#MAX_VALUE"));
    }

    private static Request.Builder sleep(long millis) {
        return GatewayProcess.step(Step.newBuilder()
                .setSignature("java.lang.Thread#sleep(long)")
                .addArguments(Value.newBuilder().setLong(millis)));
    }

    private void assertRefused(Hello.Builder hello, String message) throws Exception {
        Reply reply = gateway.call(Request.newBuilder().setHello(hello));
        assertEquals(Failure.Kind.KIND_BRIDGE, reply.getFailure().getKind());
        String said = reply.getFailure().getCauses(0).getMessage();
        assertTrue(said.contains(message), said);
        assertEquals(1, gateway.exit(20));
        assertFalse(Files.exists(gateway.folder));
    }

    @Test
    void servesCallsOnBothChannels() throws Exception {
        Reply welcome = greet();
        assertEquals(gateway.process.pid(), welcome.getWelcome().getProcessId());
        assertFalse(welcome.getWelcome().getFlinkVersion().isEmpty());

        gateway.send(constant().setAsynchronous(true));
        assertEquals(Integer.MAX_VALUE, gateway.call(constant()).getValue().getInt());

        InputStream stranger = gateway.connect("another secret, as long".getBytes());
        assertEquals(-1, stranger.read());
        InputStream events = gateway.connect(GatewayProcess.SECRET);
        Reply asynchronous = GatewayProcess.event(events).getReply();
        assertEquals(2, asynchronous.getId());
        assertEquals(Integer.MAX_VALUE, asynchronous.getValue().getInt());
        while (Files.exists(gateway.folder)) {
            Thread.sleep(5);
        }

        gateway.endRequests();
        assertEquals(0, gateway.exit(20));
    }

    @Test
    void wrongSecretIsRefused() throws Exception {
        assertRefused(
                gateway.hello().setSecret(ByteString.copyFromUtf8("another secret, as long")),
                "The secret is wrong");
    }

    @Test
    void anotherReleaseIsRefused() throws Exception {
        assertRefused(gateway.hello().setProtocolVersion(99), "tsflink speaks version 99 of the bridge's protocol");
    }

    @Test
    void anotherListOfSignaturesIsRefused() throws Exception {
        assertRefused(GatewayProcess.hello("other".getBytes()), "list of signatures");
    }

    @Test
    void endOfRequestsBeforeTheHelloEndsTheProcess() throws Exception {
        gateway.endRequests();
        assertEquals(1, gateway.exit(20));
        assertFalse(Files.exists(gateway.folder));
    }

    @Test
    void interruptEndsTheCallThatIsWaitedForAndNothingElse() throws Exception {
        greet();
        gateway.signal("INT");
        gateway.send(sleep(60_000));
        Thread.sleep(2000);
        long before = System.nanoTime();
        gateway.signal("INT");
        assertEquals(Failure.Kind.KIND_INTERRUPTED, gateway.read().getFailure().getKind());
        assertTrue(System.nanoTime() - before < 10_000_000_000L);
        assertEquals(Integer.MAX_VALUE, gateway.call(constant()).getValue().getInt());
    }

    @Test
    void threadDumpHarmsNothing() throws Exception {
        greet();
        gateway.signal("QUIT");
        assertEquals(Integer.MAX_VALUE, gateway.call(constant()).getValue().getInt());
    }

    @Test
    void terminationCleansUp() throws Exception {
        greet();
        gateway.send(sleep(60_000));
        gateway.signal("TERM");
        assertEquals(128 + 15, gateway.exit(20));
        assertFalse(Files.exists(gateway.folder));
    }

    @Test
    void malformedRequestIsAnsweredAndTheNextOneServed() throws Exception {
        greet();
        // Number 7, then a field that says it is longer than the message.
        gateway.write(new byte[] {4, 0, 0, 0, 8, 7, 42, 100});
        Reply reply = gateway.read();
        assertEquals(7, reply.getId());
        assertTrue(reply.getFailure().getCauses(0).getMessage().startsWith("A malformed request arrived"));
        assertEquals(Integer.MAX_VALUE, gateway.call(constant()).getValue().getInt());
    }
}
