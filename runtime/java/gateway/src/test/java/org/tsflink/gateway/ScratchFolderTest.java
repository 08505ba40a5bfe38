package org.tsflink.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {

    @TempDir
    private Path base;

    @Test
    void goesOnceItsProcessIsGoneWhateverIsMadeInItMeanwhile() throws Exception {
        Path folder = Files.createDirectory(base.resolve("scratch"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ending.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        for (int tries = 0; Files.exists(folder) && tries < 1000; tries++) {
            Thread.sleep(10);
        }
        assertFalse(Files.exists(folder));
    }

    /** What a JVM does that ends while a cluster starts in it. */
    static final class Ending {

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            ScratchFolder.close(folder);
            Files.writeString(Files.createDirectories(folder.resolve("minicluster/blobs")).resolve("late"), "");
            Runtime.getRuntime().halt(0);
        }
    }
}
