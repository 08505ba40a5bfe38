package org.tsflink.gateway;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.slf4j.LoggerFactory;
import org.tsflink.bridge.v1.Event;
import org.tsflink.bridge.v1.Output;
import org.tsflink.bridge.v1.Request;
import org.tsflink.bridge.v1.Welcome;
import org.tsflink.gateway.channel.EventChannel;
import org.tsflink.gateway.channel.EventServer;
import org.tsflink.gateway.channel.Fifos;
import org.tsflink.gateway.channel.ReplyChannel;
import org.tsflink.gateway.dispatch.AllowList;
import org.tsflink.gateway.dispatch.PendingReply;
import org.tsflink.gateway.dispatch.RequestHandler;
import org.tsflink.gateway.errors.BridgeException;
import org.tsflink.gateway.flink.FlinkAdapter;
import org.tsflink.gateway.rows.Cursors;

/** One client: its channels, and all that it has made, from its hello to the end of its request stream. */
final class Session implements AutoCloseable {

    private final Gateway gateway;
    private final Endpoint endpoint;
    private final PrivateFolder folder;
    private final Interruptions interruptions = new Interruptions();
    private final EventChannel events = new EventChannel();
    private final JobEvents jobs = new JobEvents(events);
    private final Deque<AutoCloseable> held = new ArrayDeque<>();
    private volatile RequestHandler handler;
    private volatile FlinkAdapter adapter;
    private volatile ReplyChannel replies;
    private boolean closed;

    Session(Gateway gateway, Endpoint endpoint) throws IOException {
        this.gateway = gateway;
        this.endpoint = endpoint;
        this.folder = new PrivateFolder(endpoint.folder());
        hold(folder::delete);
        hold(interruptions);
        hold(events);
    }

    /** Returns at the end of the request stream, or when the hello was refused; says whether it was welcome. */
    boolean run() throws IOException {
        Future<FlinkAdapter> loading = gateway.loadAdapter();
        try (Fifos fifos = endpoint.opening().open()) {
            hold(fifos::established);
            ReplyChannel answers = new ReplyChannel(fifos.replies());
            replies = answers;
            hold(answers);
            RequestLoop loop = new RequestLoop(
                    fifos.requests(),
                    (reply, asynchronous) -> {
                        if (asynchronous) {
                            events.send(reply);
                        } else {
                            answers.send(reply);
                        }
                    },
                    interruptions);
            loop.next((request, reply, afterwards) -> {
                greet(loading, request, reply);
                return false;
            });
            if (handler == null) {
                return false;
            }
            fifos.established();
            loop.run(handler::handle);
            return true;
        }
    }

    /** Whether a hello has been answered with a welcome. */
    boolean isWelcome() {
        return handler != null;
    }

    /** Whether a job is this session's, and has not ended. */
    boolean runs(String jobId) {
        return jobs.runs(jobId);
    }

    /** Sends on what a job has printed; waits while the other side does not keep up. */
    void print(Output output) throws InterruptedException {
        events.sendWhenRoom(Event.newBuilder().setOutput(output).build());
    }

    /** Deletes the FIFOs and the socket, which may be open. */
    void deleteFolder() {
        folder.delete();
    }

    /** Cancels what was submitted to whatever cluster and not detached. */
    void cancelAttached() {
        FlinkAdapter flink = adapter;
        if (flink != null) {
            flink.cancelAttached();
        }
    }

    /**
     * The client sees the end of its channels before anything else: what its jobs and calls would say of the end of this
     * gateway is Flink's affair.
     */
    void hangUp() {
        ReplyChannel answers = replies;
        if (answers != null) {
            close(answers);
        }
        close(events);
    }

    /** Releases all that the session has made, its jobs first; harmless when it is closed already. */
    @Override
    public void close() {
        Deque<AutoCloseable> closing;
        synchronized (held) {
            closing = new ArrayDeque<>(held);
            held.clear();
            closed = true;
        }
        for (AutoCloseable each : closing) {
            close(each);
        }
    }

    private void greet(Future<FlinkAdapter> loading, Request request, PendingReply reply) {
        try {
            Handshake.checkSecret(request, endpoint.secret());
            AllowList allowed = gateway.allowed();
            Handshake.checkRelease(request.getHello(), allowed);
            FlinkAdapter flink = loading.get();
            adapter = flink;
            hold(flink);
            flink.watchJobs(jobs);
            EventServer server = new EventServer(endpoint.socket(), endpoint.secret(), events, folder::delete);
            hold(server);
            server.start();
            RequestHandler ready = new RequestHandler(
                    flink,
                    allowed,
                    gateway.context(),
                    gateway.waiting(),
                    new Cursors(flink, gateway.waiting(), events::send));
            hold(ready);
            reply.welcome(Welcome.newBuilder()
                    .setProtocolVersion(Handshake.PROTOCOL_VERSION)
                    .setFlinkVersion(flink.flinkVersion())
                    .setJavaVersion(System.getProperty("java.version"))
                    .setProcessId(ProcessHandle.current().pid())
                    .setLogFile(logFile())
                    .build());
            handler = ready;
            gateway.warmUp(flink);
        } catch (BridgeException refused) {
            reply.failure(refused);
        } catch (ExecutionException failed) {
            reply.failure(new BridgeException("Flink did not load: " + failed.getCause(), failed.getCause()));
        } catch (Throwable failed) {
            reply.failure(new BridgeException("The gateway did not start: " + failed, failed));
        }
    }

    /** What is held last is closed first. */
    private void hold(AutoCloseable part) {
        synchronized (held) {
            if (!closed) {
                held.push(part);
                return;
            }
        }
        close(part);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Throwable failed) {
            // Not a field of the class: logging takes long to load, and is loaded with Flink, beside all this.
            LoggerFactory.getLogger(Session.class).warn("A part of a session did not close", failed);
        }
    }

    private static String logFile() {
        return System.getProperty("tsflink.log.file", System.getProperty("log.file", ""));
    }
}
