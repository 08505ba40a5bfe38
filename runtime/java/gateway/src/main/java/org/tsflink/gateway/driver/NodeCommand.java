package org.tsflink.gateway.driver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the program's Node is started: the command line, and what is added to the environment. */
public final class NodeCommand {

    private static final int OLDEST_NODE = 20;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.\\S+");

    private final DriverOptions options;
    private final TypeScriptPackage files;
    private final Path workingFolder = Path.of("").toAbsolutePath();
    private final String containerName;

    /** @param containerName names the container, when there is one */
    public NodeCommand(DriverOptions options, TypeScriptPackage files, String containerName) {
        this.options = options;
        this.files = files;
        this.containerName = containerName;
    }

    /** Throws a {@link DriverException} unless the Node binary runs and is new enough; in a container its runner looks. */
    public void check(Map<String, String> variables) throws IOException, InterruptedException {
        if (options.inDocker()) {
            return;
        }
        String node = node(variables);
        Process process;
        try {
            process = new ProcessBuilder(node, "--version").redirectErrorStream(true).start();
        } catch (IOException notThere) {
            throw new DriverException("Node cannot be run (" + node + "): install Node " + OLDEST_NODE
                    + " or newer, or name it with -ts-exec. " + notThere.getMessage());
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String said = output.lines().findFirst().orElse("").trim();
        Matcher version = VERSION.matcher(said);
        if (process.waitFor() != 0 || !version.matches()) {
            throw new DriverException(node + " is not Node: asked for its version, it said \"" + said + "\".");
        }
        if (Integer.parseInt(version.group(1)) < OLDEST_NODE) {
            throw new DriverException(
                    node + " is Node " + said.substring(1) + "; tsflink needs Node " + OLDEST_NODE + " or newer.");
        }
    }

    /**
     * The words of the command.
     *
     * @param added variables that the program gets beside those of this process
     */
    public List<String> words(Map<String, String> variables, Map<String, String> added) {
        List<String> words = new ArrayList<>();
        if (options.inDocker()) {
            words.addAll(container(variables, added));
            words.add(options.node().orElse("node"));
        } else {
            words.add(node(variables));
        }
        words.add(files.runner().toString());
        options.file().ifPresent(file -> words.addAll(List.of("--file", file)));
        options.module().ifPresent(module -> words.addAll(List.of("--module", module)));
        options.files().forEach(file -> words.addAll(List.of("--files", file)));
        words.add("--");
        words.addAll(options.arguments());
        return words;
    }

    private List<String> container(Map<String, String> variables, Map<String, String> added) {
        List<String> words = new ArrayList<>(
                List.of("docker", "run", "--rm", "--init", "--interactive", "--name", containerName, "--user", user()));
        mounts(added).forEach((folder, mode) -> words.addAll(List.of("--volume", folder + ":" + folder + mode)));
        words.addAll(List.of("--workdir", workingFolder.toString(), "--env", "HOME=/tmp"));
        variables.keySet().stream()
                .filter(name -> name.startsWith("TSFLINK_") && !added.containsKey(name))
                .sorted()
                .forEach(name -> words.addAll(List.of("--env", name)));
        added.forEach((name, value) -> words.addAll(List.of("--env", name + "=" + value)));
        words.add(options.image().orElseThrow());
        return words;
    }

    /** Folders that the program sees at the paths that they have here; what it only reads is mounted for reading. */
    private Map<Path, String> mounts(Map<String, String> added) {
        Map<Path, String> mounts = new LinkedHashMap<>();
        mounts.put(workingFolder, "");
        added.values().stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .forEach(folder -> mounts.put(folder, ""));
        mounts.putIfAbsent(files.withDependencies(), ":ro");
        List<String> read = new ArrayList<>(options.files());
        options.file().ifPresent(read::add);
        for (String file : read) {
            Path path = workingFolder.resolve(file).normalize();
            Path folder = Files.isDirectory(path) ? path : path.getParent();
            if (mounts.keySet().stream().noneMatch(folder::startsWith)) {
                mounts.put(folder, ":ro");
            }
        }
        return mounts;
    }

    /** What the program writes into mounted folders belongs to whoever has submitted it. */
    private String user() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid") + ":"
                    + Files.getAttribute(Path.of("/proc/self"), "unix:gid");
        } catch (IOException | UnsupportedOperationException unknown) {
            return System.getProperty("user.name");
        }
    }

    private String node(Map<String, String> variables) {
        return options.node().orElseGet(() -> variables.getOrDefault("TSFLINK_NODE", "node"));
    }
}
