package org.tsflink.gateway.dispatch;

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

    Environment(int id, List<Path> jars, ClassLoader loader) {
        this.id = id;
        this.jars = List.copyOf(jars);
        this.loader = loader;
        this.thread = new EnvironmentThread(id, loader);
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

    EnvironmentThread thread() {
        return thread;
    }
}
