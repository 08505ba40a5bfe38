package org.tsflink.gateway.adapter.start;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What one start makes so that the next ones need not, beside the class-data archive: a folder for each JDK and classpath,
 * which the launcher names.
 */
public final class StartFiles {

    private static final Path MADE = folder("tsflink.start.made");
    private static final Path MAKING = folder("tsflink.start.making");

    private StartFiles() {}

    /** The file that an earlier start has made; null when there is none. */
    public static Path find(String name) {
        Path file = MADE == null ? null : MADE.resolve(name);
        return file != null && Files.exists(file) ? file : null;
    }

    /** Where this start has to leave the file for the next ones; null when it need not. */
    public static Path toMake(String name) {
        return MAKING == null ? null : MAKING.resolve(name);
    }

    private static Path folder(String property) {
        String folder = System.getProperty(property);
        return folder == null ? null : Path.of(folder);
    }
}
