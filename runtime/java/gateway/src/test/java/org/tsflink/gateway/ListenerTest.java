package org.tsflink.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsflink.gateway.dispatch.ThreadContext;

class ListenerTest {

    @TempDir
    Path folder;

    /** As in a JobManager that has run a program and goes on. */
    @Test
    void closingEndsItsThreads() throws Exception {
        Gateway gateway = new Gateway(folder.resolve("signatures.txt"), ThreadContext.own(), false);
        Listener listener = new Listener(gateway, folder, session -> {});
        listener.start();
        assertTrue(Files.exists(folder.resolve("attach")));
        assertEquals(List.of("tsflink-attach", "tsflink-hello-limit"), threads());
        listener.close();
        listener.close();
        for (int tries = 0; !threads().isEmpty() && tries < 1000; tries++) {
            Thread.sleep(10);
        }
        assertEquals(List.of(), threads());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.equals("tsflink-attach") || name.equals("tsflink-hello-limit"))
                .sorted()
                .toList();
    }
}
