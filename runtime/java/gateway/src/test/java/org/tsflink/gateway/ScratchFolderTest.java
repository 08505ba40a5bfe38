package org.tsflink.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {

    @TempDir
    private Path base;

    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectories(base.resolve("scratch"));
        Files.writeString(Files.createDirectory(folder.resolve("blobs")).resolve("a"), "");
        Files.writeString(folder.resolve("alive"), "");
    }

    @Test
    void goesWithAllThatIsInIt() {
        ScratchFolder.close(folder, () -> false);
        assertEquals(0, base.toFile().list().length);
    }

    /** What a JVM does that ends while a cluster starts in it. */
    @Test
    void isNotMadeAgainAndGoesWithTheProcess() throws Exception {
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

    static final class Ending {

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            ScratchFolder.close(folder, () -> true);
            boolean held = Files.isRegularFile(folder) && !new File(folder.toFile(), "blobs").mkdirs();
            Runtime.getRuntime().halt(held ? 0 : 1);
        }
    }
}
