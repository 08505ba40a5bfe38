package org.tsflink.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.tsflink.gateway.dispatch.AllowList;
import org.tsflink.gateway.dispatch.ThreadContext;
import org.tsflink.gateway.errors.BridgeException;
import org.tsflink.gateway.flink.FlinkAdapter;

/** What the sessions of this JVM share. */
final class Gateway {

    private final Path signatures;
    private final ThreadContext context;
    private final boolean embeds;
    private final Executor waiting = threads();
    private volatile FlinkAdapter any;

    /**
     * @param signatures the list of what may be called
     * @param context what the threads that call Flink must have
     * @param embeds whether jobs will most likely run on an embedded cluster
     */
    Gateway(Path signatures, ThreadContext context, boolean embeds) {
        this.signatures = signatures;
        this.context = context;
        this.embeds = embeds;
    }

    AllowList allowed() throws IOException {
        return new AllowList(Files.readAllBytes(signatures));
    }

    ThreadContext context() {
        return context;
    }

    /** Runs what waits. */
    Executor waiting() {
        return waiting;
    }

    /** Flink for one session; its classes and its logging take as long to load as all the rest. */
    Future<FlinkAdapter> loadAdapter() {
        FutureTask<FlinkAdapter> loading = new FutureTask<>(this::newAdapter);
        new Thread(loading, "tsflink-adapter").start();
        return loading;
    }

    FlinkAdapter newAdapter() {
        FlinkAdapter adapter = newAdapter(context.loader());
        any = adapter;
        return adapter;
    }

    static FlinkAdapter newAdapter(ClassLoader loader) {
        FlinkAdapter adapter = ServiceLoader.load(FlinkAdapter.class, loader)
                .findFirst()
                .orElseThrow(() -> new BridgeException("This gateway's jar has no adapter for Flink."));
        adapter.flinkVersion();
        return adapter;
    }

    /** Prepares in the background what the first environment will need. */
    void warmUp(FlinkAdapter adapter) {
        if (embeds) {
            adapter.warmUp();
        }
    }

    /** Stops the embedded clusters; nothing can be used any more. */
    void close() {
        FlinkAdapter adapter = any;
        if (adapter == null) {
            return;
        }
        try {
            adapter.stopClusters();
        } catch (RuntimeException failed) {
            LoggerFactory.getLogger(Gateway.class).warn("Flink did not close", failed);
        }
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
