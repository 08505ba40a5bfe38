package org.tsflink.gateway.dispatch;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.tsflink.gateway.errors.BridgeException;

/**
 * The environments that live. One lives as long as a call of it runs or the other side holds an object of it; number 0,
 * for what belongs to none, lives always.
 */
final class Environments {

    private final Map<Integer, Environment> environments = new HashMap<>();
    private final ThreadContext context;
    private final IntConsumer closed;

    /** @param closed told the number of an environment that ends, on its thread */
    Environments(ThreadContext context, IntConsumer closed) {
        this.context = context;
        this.closed = closed;
        Environment none = new Environment(0, List.of(), context.loader(), context.bind());
        none.holds = 1;
        environments.put(0, none);
    }

    /** The environment, held; see {@link #release}. */
    synchronized Environment hold(int id) {
        Environment environment = environments.get(id);
        if (environment == null) {
            throw new BridgeException("The TableEnvironment " + Integer.toUnsignedString(id) + " does not exist (any more).");
        }
        environment.holds++;
        return environment;
    }

    /** A new environment, held. */
    synchronized Environment create(int id, List<String> jars) {
        if (environments.containsKey(id)) {
            throw new BridgeException("The number " + Integer.toUnsignedString(id) + " is in use by another TableEnvironment.");
        }
        List<Path> paths = jars.stream().map(Path::of).toList();
        Environment environment = new Environment(id, paths, loader(paths), context.bind());
        environment.holds = 1;
        environments.put(id, environment);
        return environment;
    }

    synchronized void holdIfThere(int id) {
        Environment environment = environments.get(id);
        if (environment != null) {
            environment.holds++;
        }
    }

    synchronized void release(int id) {
        Environment environment = environments.get(id);
        if (environment != null && --environment.holds == 0) {
            environments.remove(id);
            end(environment);
        }
    }

    /** Ends them all, whoever holds them. */
    synchronized void closeAll() {
        environments.values().forEach(this::end);
        environments.clear();
    }

    private void end(Environment environment) {
        environment.thread().submit(() -> {
            closed.accept(environment.id());
            environment.close();
        });
        environment.thread().end();
    }

    private ClassLoader loader(List<Path> jars) {
        if (jars.isEmpty()) {
            return context.loader();
        }
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            if (!jar.isAbsolute() || !Files.isReadable(jar)) {
                throw new BridgeException("The jar " + jar + " cannot be read; give the absolute path of a file.");
            }
            try {
                urls.add(jar.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new BridgeException("The jar " + jar + " has no URL.", e);
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), context.loader());
    }
}
