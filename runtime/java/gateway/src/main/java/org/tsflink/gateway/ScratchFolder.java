package org.tsflink.gateway;

import java.io.IOException;
import java.nio.file.Path;

/** The JVM's folder for temporary files. Flink leaves files behind in it, so that it goes with the process. */
final class ScratchFolder {

    // Its FIFO `alive` says whether somebody needs the folder, and goes last: without it nobody would delete the rest.
    private static final String SCRIPT =
            "trap '' HUP INT TERM; read -r end; rm -rf -- \"$1\"/[!a]*; rm -rf -- \"$1\"";

    // Its input is open as long as somebody refers to it.
    private static Process afterwards;

    private ScratchFolder() {}

    /** What closes the folder at the end of the process, loaded now: by then its jar may have been replaced. */
    static Runnable closing(Path folder) {
        return () -> close(folder);
    }

    /**
     * Leaves it to a process that sees the end of its input when this one, which ends next, is gone: until then tasks and
     * clusters that start make files in it.
     */
    static synchronized void close(Path folder) {
        if (afterwards != null) {
            return;
        }
        try {
            afterwards = new ProcessBuilder("sh", "-c", SCRIPT, "sh", folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException stays) {
            // Whoever starts the next gateway deletes it.
        }
    }
}
