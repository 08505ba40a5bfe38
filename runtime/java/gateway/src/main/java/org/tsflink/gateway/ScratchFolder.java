package org.tsflink.gateway;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.BooleanSupplier;

/** The JVM's folder for temporary files. Flink leaves files behind in it, so that it goes with the process. */
final class ScratchFolder {

    /** The FIFO that says whether somebody needs the folder. It goes last: without it nobody would delete the rest. */
    private static final Path ALIVE = Path.of("alive");
    // A task that still runs makes files meanwhile.
    private static final int MOST_TRIES = 10;
    // Loaded along with this class: at the end of the process its jar may have been replaced.
    private static final Deletion DELETION = new Deletion();

    // Its input is open as long as somebody refers to it.
    private static Process afterwards;

    private ScratchFolder() {}

    /** What closes the folder at the end of the process, with all that it takes loaded. */
    static Runnable closing(Path folder, BooleanSupplier wanted) {
        return () -> close(folder, wanted);
    }

    /**
     * Deletes the folder of this process, which ends next. While that takes place a file stands where the folder was, for a
     * cluster that is about to start would make it again, without the FIFO by which others find it.
     *
     * @param wanted whether somebody may still make files in it: then the file stays until this process is gone
     */
    static synchronized void close(Path folder, BooleanSupplier wanted) {
        Path closed = folder.resolveSibling(folder.getFileName() + "-closed");
        try {
            Files.move(folder, closed);
            Files.createFile(folder);
        } catch (IOException absent) {
            // It is gone, or is there again, and goes with the rest.
        }
        delete(closed);
        if (wanted.getAsBoolean()) {
            deleteAfterwards(folder);
        } else {
            delete(folder);
        }
    }

    /** Leaves it to a process that sees the end of its input when this one is gone. */
    private static void deleteAfterwards(Path folder) {
        String script = "trap '' HUP INT TERM; read -r end; rm -rf -- \"$1\"";
        try {
            afterwards = new ProcessBuilder("sh", "-c", script, "sh", folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException stays) {
            // Whoever starts the next gateway deletes it.
        }
    }

    /** Deletes the folder and what is in it, links as links; what cannot be deleted stays. */
    static void delete(Path folder) {
        for (int tries = 0; tries < MOST_TRIES && Files.exists(folder, LinkOption.NOFOLLOW_LINKS); tries++) {
            try {
                Files.walkFileTree(folder, DELETION);
                if (holdsOnlyThat(folder)) {
                    Files.deleteIfExists(folder.resolve(ALIVE));
                    Files.deleteIfExists(folder);
                }
            } catch (IOException stays) {
                // Whoever starts the next gateway deletes it.
            }
        }
    }

    private static boolean holdsOnlyThat(Path folder) {
        String[] names = folder.toFile().list();
        return names != null && names.length == 1 && ALIVE.endsWith(names[0]);
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!file.endsWith(ALIVE)) {
                Files.deleteIfExists(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
            try {
                Files.deleteIfExists(directory);
            } catch (DirectoryNotEmptyException filled) {
                // By a task that still runs, or by what goes last.
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
