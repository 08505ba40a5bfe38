package org.tsflink.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.tsflink.gateway.dispatch.ThreadContext;
import org.tsflink.gateway.driver.DriverException;
import org.tsflink.gateway.driver.DriverOptions;
import org.tsflink.gateway.driver.NodeCommand;
import org.tsflink.gateway.driver.NodeProcess;
import org.tsflink.gateway.driver.TypeScriptPackage;
import org.tsflink.gateway.flink.FlinkAdapter;

/**
 * The main class that Flink is given for a TypeScript program. It starts Node on the program, whose calls come back into
 * this JVM, so that its jobs go where Flink was told to send them.
 */
public final class TypeScriptDriver {

    private static final int POLL_MILLIS = 50;
    private static final int SIGNALLED = 128;

    private final DriverOptions options;
    private final Map<String, String> variables = System.getenv();
    private final TypeScriptPackage files;
    private final boolean inCommand = isInCommand();
    private final AtomicBoolean ended = new AtomicBoolean();
    // A program that was interrupted has closed its channels before its end is seen.
    private final Queue<Session> sessions = new ConcurrentLinkedQueue<>();
    private Listener listener;
    private NodeProcess node;
    private Path folder;

    private TypeScriptDriver(DriverOptions options) {
        this.options = options;
        this.files = TypeScriptPackage.find(
                TypeScriptDriver.class, Path.of(options.file().orElse("")).toAbsolutePath(), variables);
    }

    /** Throws what the program failed with; under Flink's command line its exit code becomes the command's. */
    public static void main(String[] arguments) throws Exception {
        boolean inCommand = isInCommand();
        try {
            new TypeScriptDriver(DriverOptions.parse(arguments)).run();
        } catch (DriverException refused) {
            if (!inCommand) {
                throw refused;
            }
            System.err.println("tsflink: " + refused.getMessage());
            System.exit(1);
        }
    }

    private void run() throws Exception {
        Thread hook = new Thread(this::end, "tsflink-driver-end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            int exitCode = runProgram();
            if (exitCode != 0) {
                fail(exitCode);
            }
        } finally {
            end();
            if (!inCommand) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    private int runProgram() throws IOException, InterruptedException {
        String container = options.inDocker() ? "tsflink-" + UUID.randomUUID() : null;
        NodeCommand command = new NodeCommand(options, files, container);
        command.check(variables);
        folder = PrivateFolder.create(variables);
        BooleanSupplier plan = listen();
        Map<String, String> added = new LinkedHashMap<>();
        added.put("TSFLINK_DRIVER", folder.toString());
        added.put("TSFLINK_FAILURE_FILE", failureFile().toString());
        if (inCommand) {
            Interruptions.install();
            endWithCommand();
        }
        Path silenced = plan == null ? null : failureFile();
        node = NodeProcess.start(command.words(variables, added), added, container, silenced);
        while (!node.ended(POLL_MILLIS)) {
            if (plan != null && plan.getAsBoolean()) {
                throw new PlanReadyError();
            }
        }
        return node.exitCode();
    }

    /** Takes the program's sessions; the result is null unless only the program's plan is asked for. */
    private BooleanSupplier listen() throws IOException, InterruptedException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        FlinkAdapter adapter = Gateway.newAdapter(loader);
        BooleanSupplier plan = adapter.programPlan();
        ThreadContext context = new ThreadContext(loader, adapter.programContext());
        adapter.close();
        listener = new Listener(new Gateway(files.signatures(), context, false), folder, sessions::add);
        listener.start();
        return plan;
    }

    private void fail(int exitCode) throws IOException {
        if (exitCode > SIGNALLED && inCommand) {
            // Ctrl-C reached the program, which has left the rest to us.
            cancelAttached();
        }
        String complaint = node.complaint();
        if (inCommand) {
            if (!complaint.isEmpty()) {
                System.err.println("tsflink: " + complaint);
            }
            end();
            System.exit(exitCode);
        }
        String said = Files.exists(failureFile()) ? Files.readString(failureFile()) : complaint;
        throw new DriverException("The TypeScript program " + options.name() + " ended with exit code " + exitCode
                + (said.isBlank() ? "; what it said is in the log of this process." : ":\n" + said.strip()));
    }

    private void cancelAttached() {
        listener.open().forEach(Session::cancelAttached);
        sessions.forEach(Session::cancelAttached);
    }

    /** Leaves nothing behind, however the program or this process ends. */
    private void end() {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        if (node != null && node.isAlive()) {
            node.destroy();
            if (inCommand) {
                cancelAttached();
            }
        }
        if (listener != null) {
            listener.close();
        }
        if (folder != null) {
            PrivateFolder.deleteWhole(folder);
        }
    }

    /** `tsflink run` may be killed and cannot say so. */
    private void endWithCommand() {
        String parent = variables.getOrDefault("TSFLINK_CLI_PID", "");
        if (!parent.isEmpty()) {
            ProcessHandle.of(Long.parseLong(parent))
                    .ifPresent(process -> process.onExit().thenRun(() -> System.exit(SIGNALLED)));
        }
    }

    private Path failureFile() {
        return folder.resolve("failure");
    }

    /** Whether this process is Flink's command line and ends with the program: no JobManager, nor asked for a plan. */
    private static boolean isInCommand() {
        List<String> callers = Arrays.stream(Thread.currentThread().getStackTrace())
                .map(StackTraceElement::getClassName)
                .toList();
        return callers.contains("org.apache.flink.client.cli.CliFrontend")
                && !callers.contains("org.apache.flink.client.program.PackagedProgramUtils");
    }

    /** Ends the program; Flink looks for the plan whatever is thrown. */
    private static final class PlanReadyError extends Error {

        private static final long serialVersionUID = 1L;

        PlanReadyError() {
            super("The plan is there", null, false, false);
        }
    }
}
