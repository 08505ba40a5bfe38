package org.tsflink.gateway.adapter.elements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.table.api.TableConfig;
import org.tsflink.gateway.CodeLocation;
import org.tsflink.tasks.ElementStore;
import org.tsflink.tasks.ElementsSource;

/**
 * What a job takes along to a cluster that is not in this JVM, for each from_elements that its plan reads: a jar of the rows,
 * and the one of the classes that read them. Files, which no limit of an RPC message concerns.
 */
public final class ShippedJars {

    /** It is before the gateway's own jar on the classpath; under Flink's own command line, that one is the program's. */
    private static final String CLASSES = "/tsflink-tasks.jar";

    private ShippedJars() {}

    /** Adds the jars for these rows to those of the job that is being planned. */
    static void add(TableConfig config, String rows) {
        try {
            StoredRows stored = (StoredRows) ElementStore.get(rows);
            List<String> jars = new ArrayList<>(jars(config));
            for (Path jar : List.of(CodeLocation.of(ElementsSource.class), stored.jar(ElementStore.resource(rows)))) {
                String uri = jar.toUri().toString();
                if (!jars.contains(uri)) {
                    jars.add(uri);
                }
            }
            config.set(PipelineOptions.JARS, jars);
        } catch (IOException e) {
            throw new UncheckedIOException("The rows given to from_elements cannot be put into a jar", e);
        }
    }

    /** Takes away what an earlier job needed; to be called before a job is planned. */
    public static void remove(TableConfig config) {
        List<String> jars = jars(config);
        List<String> others = new ArrayList<>(jars);
        others.removeIf(jar -> jar.contains(TemporaryFile.PREFIX) || jar.endsWith(CLASSES));
        if (others.size() < jars.size()) {
            config.set(PipelineOptions.JARS, others);
        }
    }

    private static List<String> jars(TableConfig config) {
        return config.getOptional(PipelineOptions.JARS).orElse(List.of());
    }
}
