package org.tsflink.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.tsflink.gateway.dispatch.ThreadContext;
import org.tsflink.gateway.flink.FlinkAdapter;

/** A gateway that waits for programs, one after the other or several at once, until none has come for long. */
public final class WarmGateway {

    private static final long STATUS_MILLIS = 500;
    private static final long LONGEST_STOP_SECONDS = 5;

    private final Gateway gateway;
    private final Path folder;
    private final Path scratch;
    private final Runnable closeScratch;
    private final long idleSeconds;
    private final long started = System.currentTimeMillis();
    private volatile long lastEnd = started;
    private String written;

    private WarmGateway(Map<String, String> given) {
        this.gateway = new Gateway(Path.of(given.get("--signatures")), ThreadContext.own(), true);
        this.folder = Path.of(given.get("--folder"));
        this.scratch = Path.of(given.get("--scratch"));
        this.closeScratch = ScratchFolder.closing(scratch);
        this.idleSeconds = Long.parseLong(given.get("--idle-seconds"));
    }

    public static void main(String[] arguments) {
        // Sources of the old kind have a thread of their own, whose rows are the same job's: see SessionOutput.
        System.setProperty("log4j2.isThreadContextMapInheritable", "true");
        Map<String, String> given = new HashMap<>();
        for (int index = 0; index + 1 < arguments.length; index += 2) {
            given.put(arguments[index], arguments[index + 1]);
        }
        int status = 1;
        WarmGateway warm = new WarmGateway(given);
        try {
            warm.run();
            status = 0;
        } catch (Throwable failed) {
            LoggerFactory.getLogger(WarmGateway.class).error("The gateway failed", failed);
            System.err.println("tsflink: " + failed.getMessage());
        }
        try {
            warm.closeScratch.run();
        } finally {
            // Whatever is wrong, a jar that was replaced under us for one: nobody else would end this process.
            Runtime.getRuntime().halt(status);
        }
    }

    /** Returns when no program has come for long, or another gateway has taken this one's place. */
    private void run() throws IOException, InterruptedException {
        // It listens where nobody looks until it is complete.
        Path making = folder.resolveSibling(folder.getFileName() + ".new-" + ProcessHandle.current().pid());
        Files.createDirectory(
                making, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Listener listener = new Listener(gateway, making, session -> lastEnd = System.currentTimeMillis());
        listener.start();
        FlinkAdapter adapter = gateway.newAdapter();
        write(making, listener, adapter);
        try {
            Files.move(making, folder);
        } catch (IOException taken) {
            PrivateFolder.deleteWhole(making);
            return;
        }
        listener.movedTo(folder);
        SessionOutput.install(listener::ownerOf);
        Thread hook = new Thread(() -> stop(listener), "tsflink-warm-end");
        Runtime.getRuntime().addShutdownHook(hook);
        Termination.by(listener::hangUp, status -> {
            try {
                stop(listener);
            } finally {
                Runtime.getRuntime().halt(status);
            }
        });
        adapter.warmUp();
        while (isWanted(listener)) {
            Thread.sleep(STATUS_MILLIS);
            if (listener.isInPlace()) {
                write(folder, listener, adapter);
            }
        }
        if (listener.isInPlace()) {
            Files.deleteIfExists(folder.resolve("attach"));
        }
        do {
            // For those who had found it.
            Thread.sleep(STATUS_MILLIS);
        } while (!listener.open().isEmpty());
        stop(listener);
    }

    /** Whether a program is there, or may come: it finds this gateway, and the last one was here not long ago. */
    private boolean isWanted(Listener listener) {
        return !listener.open().isEmpty()
                || (listener.isInPlace()
                        && Files.exists(folder.resolve("attach"))
                        && System.currentTimeMillis() - lastEnd < TimeUnit.SECONDS.toMillis(idleSeconds));
    }

    /** Nobody finds it any more; then its programs' jobs are cancelled. */
    private void stop(Listener listener) {
        if (listener.isInPlace()) {
            PrivateFolder.deleteWhole(folder);
        }
        Thread closing = new Thread(
                () -> {
                    listener.close();
                    gateway.close();
                },
                "tsflink-warm-close");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(TimeUnit.SECONDS.toMillis(LONGEST_STOP_SECONDS));
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
        }
        closeScratch.run();
    }

    /** For `tsflink gateway status`; replaced as a whole. */
    private void write(Path place, Listener listener, FlinkAdapter adapter) {
        String text = String.join(
                "\n",
                "pid=" + ProcessHandle.current().pid(),
                "flink=" + adapter.flinkVersion(),
                "folder=" + Path.of("").toAbsolutePath(),
                "started=" + started,
                "scratch=" + scratch,
                "log=" + System.getProperty("tsflink.log.file", ""),
                "sessions=" + listener.open().size(),
                "idle=" + lastEnd,
                "limit=" + idleSeconds,
                "");
        if (text.equals(written)) {
            return;
        }
        written = text;
        try {
            Path temporary = Files.writeString(place.resolve("status.new"), text);
            Files.move(
                    temporary,
                    place.resolve("status"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException gone) {
            // Somebody has removed the folder: nobody finds this gateway any more.
        }
    }
}
