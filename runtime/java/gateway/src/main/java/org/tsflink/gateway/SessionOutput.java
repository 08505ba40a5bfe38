package org.tsflink.gateway;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Function;
import org.slf4j.MDC;
import org.tsflink.bridge.v1.Output;

/**
 * What a gateway without a terminal prints. The print connector writes to System.out; its rows belong on the terminal of
 * the program whose job it is, which Flink names in the thread's logging context. What no job prints goes where it went
 * before.
 */
final class SessionOutput extends OutputStream {

    private static final String JOB_ID = "flink-job-id";
    private static final long ANNOUNCED_MILLIS = 1_000;

    private final Function<String, Session> owner;
    private final OutputStream otherwise;
    private final boolean error;

    private SessionOutput(Function<String, Session> owner, OutputStream otherwise, boolean error) {
        this.owner = owner;
        this.otherwise = otherwise;
        this.error = error;
    }

    /** @param owner the session of a job; null when there is none, or it is not known yet */
    static void install(Function<String, Session> owner) {
        System.setOut(new PrintStream(new SessionOutput(owner, System.out, false), true));
        System.setErr(new PrintStream(new SessionOutput(owner, System.err, true), true));
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        String job = MDC.get(JOB_ID);
        try {
            Session session = job == null ? null : awaitOwner(job);
            if (session == null) {
                otherwise.write(bytes, offset, length);
            } else {
                session.print(Output.newBuilder()
                        .setData(ByteString.copyFrom(bytes, offset, length))
                        .setError(error)
                        .build());
            }
        } catch (InterruptedException canceled) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void flush() throws IOException {
        otherwise.flush();
    }

    /** A job's tasks may run before its submission has returned. */
    private Session awaitOwner(String job) throws InterruptedException {
        long deadline = System.nanoTime() + ANNOUNCED_MILLIS * 1_000_000;
        Session session = owner.apply(job);
        while (session == null && System.nanoTime() < deadline) {
            Thread.sleep(1);
            session = owner.apply(job);
        }
        return session;
    }
}
