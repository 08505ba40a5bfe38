package org.tsflink.gateway.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program's Node, or the container that it runs in. */
public final class NodeProcess {

    private static final long PATIENCE_SECONDS = 2;
    private static final int DOCKER_FAILED = 125;

    private final Process process;
    private final String containerName;

    private NodeProcess(Process process, String containerName) {
        this.process = process;
        this.containerName = containerName;
    }

    /**
     * Starts it with the standard streams of this process.
     *
     * @param containerName null when there is none
     * @param silenced where its stderr goes instead, when it is to print nothing; null when it may
     */
    public static NodeProcess start(
            List<String> words, Map<String, String> added, String containerName, Path silenced) {
        ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
        builder.environment().putAll(added);
        if (silenced != null) {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(silenced.toFile());
        }
        try {
            return new NodeProcess(builder.start(), containerName);
        } catch (IOException notThere) {
            String hint = containerName == null
                    ? "install Node, or name it with -ts-exec"
                    : "-ts-env docker needs Docker's command line on the PATH";
            throw new DriverException("The program cannot be started: " + hint + ". " + notThere.getMessage());
        }
    }

    /** Whether it has ended within that time. */
    public boolean ended(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Of a process that has ended; 128 and the signal's number when one ended it. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Why it ended, where that is not the program's doing; empty where it is. */
    public String complaint() {
        return containerName != null && exitCode() == DOCKER_FAILED
                ? "Docker could not run the image (see above); `docker info` says whether its engine runs."
                : "";
    }

    /** Ends it. */
    public void destroy() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                if (containerName != null) {
                    // The container does not end with the command that has started it.
                    new ProcessBuilder("docker", "kill", containerName)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException | IOException late) {
            process.destroyForcibly();
        }
    }
}
