package org.tsflink.gateway.dispatch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tsflink.gateway.flink.EnvironmentContext;

/** A TableEnvironment's number, jars, class loader and thread. */
final class Environment implements EnvironmentContext {

    private final int id;
    private final List<Path> jars;
    private final ClassLoader loader;
    private final EnvironmentThread thread;
    // Handles, calls and cursors that need it; guarded by Environments.
    int holds;

    Environment(int id, List<Path> jars, ClassLoader loader, Runnable bind) {
        this.id = id;
        this.jars = List.copyOf(jars);
        this.loader = loader;
        this.thread = new EnvironmentThread(id, loader, bind);
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public List<Path> jars() {
        return jars;
    }

    @Override
    public ClassLoader classLoader() {
        return loader;
    }

    /** The files of its jars. */
    void close() {
        if (jars.isEmpty() || !(loader instanceof Closeable files)) {
            return;
        }
        try {
            files.close();
        } catch (IOException stays) {
            // Open files cost a descriptor each, no more.
        }
    }

    EnvironmentThread thread() {
        return thread;
    }
}
