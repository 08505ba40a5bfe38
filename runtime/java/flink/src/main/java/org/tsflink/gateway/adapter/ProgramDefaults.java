package org.tsflink.gateway.adapter;

import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.table.api.TableConfig;

/**
 * Options for every environment of a program that does not set them itself: {@value #VARIABLE}, a {@code key=value} a
 * line. Whoever starts a program says with it where its jobs run, and how.
 */
final class ProgramDefaults {

    private static final String VARIABLE = "TSFLINK_CONFIGURATION";

    private ProgramDefaults() {}

    /** Whether they say that jobs run elsewhere than in this JVM; the program may still say otherwise. */
    static boolean nameAnotherTarget() {
        String options = System.getenv(VARIABLE);
        return options != null
                && options.lines()
                        .map(line -> line.split("=", 2))
                        .filter(pair -> pair.length == 2 && pair[0].trim().equals(DeploymentOptions.TARGET.key()))
                        .findFirst()
                        .filter(pair -> !pair[1].trim().equalsIgnoreCase(EmbeddedExecutorFactory.NAME))
                        .isPresent();
    }

    static void apply(TableConfig config) {
        apply(config, System.getenv(VARIABLE));
    }

    static void apply(TableConfig config, String options) {
        if (options == null) {
            return;
        }
        options.lines().forEach(line -> {
            int end = line.indexOf('=');
            String key = end < 0 ? "" : line.substring(0, end).trim();
            if (!key.isEmpty() && !config.getConfiguration().containsKey(key)) {
                config.set(key, line.substring(end + 1).trim());
            }
        });
    }
}
