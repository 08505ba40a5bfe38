package org.tsflink.gateway.flink;

import java.nio.file.Path;
import java.util.List;

/** What the core knows of an environment before it exists. */
public interface EnvironmentContext {

    /** Chosen by the client; not 0. */
    int id();

    /** Jars, as absolute paths, that belong to the environment and to its jobs. */
    List<Path> jars();

    /** Sees the gateway's classpath and {@link #jars()}; the application's own loader when there are no jars. */
    ClassLoader classLoader();
}
