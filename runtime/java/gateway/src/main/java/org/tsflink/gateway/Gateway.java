package org.tsflink.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.tsflink.bridge.v1.Request;
import org.tsflink.bridge.v1.Welcome;
import org.tsflink.gateway.channel.Descriptors;
import org.tsflink.gateway.channel.EventChannel;
import org.tsflink.gateway.channel.EventServer;
import org.tsflink.gateway.channel.ReplyChannel;
import org.tsflink.gateway.dispatch.AllowList;
import org.tsflink.gateway.dispatch.PendingReply;
import org.tsflink.gateway.dispatch.RequestHandler;
import org.tsflink.gateway.errors.BridgeException;
import org.tsflink.gateway.flink.FlinkAdapter;
import org.tsflink.gateway.rows.Cursors;

/** One gateway: from the hello to the end of the request stream. */
final class Gateway {

    private final Options options;
    private final Shutdown shutdown;
    private final Interruptions interruptions = new Interruptions();
    private final EventChannel events = new EventChannel();
    private volatile RequestHandler handler;

    Gateway(Options options, Shutdown shutdown) {
        this.options = options;
        this.shutdown = shutdown;
    }

    /** Returns at the end of the request stream, or when the hello was refused; says whether it was welcome. */
    boolean run() throws IOException {
        PrivateFolder folder = new PrivateFolder(options.socket().toAbsolutePath().getParent());
        shutdown.onEnd(
                () -> {
                    folder.delete();
                    options.scratch().ifPresent(ScratchFolder::delete);
                });
        interruptions.install();
        // Flink's classes and its logging take as long to load as all the rest.
        FutureTask<FlinkAdapter> adapter = new FutureTask<>(this::loadAdapter);
        new Thread(adapter, "tsflink-adapter").start();
        try (InputStream requests = new BufferedInputStream(Descriptors.openInput(options.requests()))) {
            ReplyChannel replies = new ReplyChannel(Descriptors.openOutput(options.replies()));
            RequestLoop loop = new RequestLoop(
                    requests,
                    (reply, asynchronous) -> {
                        if (asynchronous) {
                            events.send(reply);
                        } else {
                            replies.send(reply);
                        }
                    },
                    interruptions);
            loop.next((request, reply, afterwards) -> {
                greet(folder, adapter, request, reply);
                return false;
            });
            if (handler == null) {
                return false;
            }
            loop.run(handler::handle);
            return true;
        }
    }

    /** Whether a hello has been answered with a welcome. */
    boolean isWelcome() {
        return handler != null;
    }

    private void greet(
            PrivateFolder folder, Future<FlinkAdapter> loading, Request request, PendingReply reply) {
        try {
            Handshake.checkSecret(request, options.secret());
            AllowList allowed = new AllowList(Files.readAllBytes(options.signatures()));
            Handshake.checkRelease(request.getHello(), allowed);
            FlinkAdapter adapter = loading.get();
            adapter.watchJobs(new JobEvents(events));
            new EventServer(options.socket(), options.secret(), events, folder::delete).start();
            Executor waiting = threads();
            RequestHandler ready = new RequestHandler(
                    adapter,
                    allowed,
                    waiting,
                    new Cursors(adapter, waiting, events::send));
            reply.welcome(Welcome.newBuilder()
                    .setProtocolVersion(Handshake.PROTOCOL_VERSION)
                    .setFlinkVersion(adapter.flinkVersion())
                    .setJavaVersion(System.getProperty("java.version"))
                    .setProcessId(ProcessHandle.current().pid())
                    .build());
            handler = ready;
            adapter.warmUp();
        } catch (BridgeException refused) {
            reply.failure(refused);
        } catch (ExecutionException failed) {
            reply.failure(new BridgeException("Flink did not load: " + failed.getCause(), failed.getCause()));
        } catch (Throwable failed) {
            reply.failure(new BridgeException("The gateway did not start: " + failed, failed));
        }
    }

    private FlinkAdapter loadAdapter() {
        FlinkAdapter adapter = ServiceLoader.load(FlinkAdapter.class, Gateway.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new BridgeException("This gateway's jar has no adapter for Flink."));
        adapter.flinkVersion();
        shutdown.onClose(() -> {
            try {
                adapter.close();
            } catch (RuntimeException failed) {
                LoggerFactory.getLogger(Gateway.class).warn("Flink did not close", failed);
            }
        });
        return adapter;
    }

    private static Executor threads() {
        AtomicInteger count = new AtomicInteger();
        return Executors.newCachedThreadPool(body -> {
            Thread thread = new Thread(body, "tsflink-waiting-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
