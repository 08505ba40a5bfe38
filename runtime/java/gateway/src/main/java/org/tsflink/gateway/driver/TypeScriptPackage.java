package org.tsflink.gateway.driver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsflink.gateway.CodeLocation;

/** The folder {@code dist} of the npm package, whose JavaScript runs the program. */
public record TypeScriptPackage(Path dist) {

    /**
     * Looks where TSFLINK_HOME says, around the jar, in the node_modules of the program and of the folders above it, and
     * in the Flink distribution.
     */
    public static TypeScriptPackage find(Class<?> ofJar, Path program, Map<String, String> variables) {
        List<Path> candidates = new ArrayList<>();
        String home = variables.getOrDefault("TSFLINK_HOME", "");
        if (!home.isEmpty()) {
            candidates.add(Path.of(home, "dist"));
        }
        Path jar = CodeLocation.of(ofJar);
        if (jar != null && jar.getParent() != null && jar.getParent().getParent() != null) {
            candidates.add(jar.getParent().getParent());
            // In a Flink distribution, whose scripts do not tell a cluster where it is.
            candidates.add(jar.resolveSibling("node_modules/tsflink/dist"));
        }
        for (Path folder = program.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            candidates.add(folder.resolve("node_modules/tsflink/dist"));
        }
        String flink = variables.getOrDefault("FLINK_HOME", "");
        if (!flink.isEmpty()) {
            candidates.add(Path.of(flink, "opt/typescript/node_modules/tsflink/dist"));
        }
        return candidates.stream()
                .map(TypeScriptPackage::new)
                .filter(candidate -> Files.isRegularFile(candidate.runner()))
                .findFirst()
                .orElseThrow(() -> new DriverException("The npm package tsflink was not found: set TSFLINK_HOME to its"
                        + " folder, or install it beside the program (npm install tsflink) or into Flink (tsflink install)."));
    }

    /** Runs a program in the process it is started in. */
    public Path runner() {
        return dist.resolve("program.js");
    }

    /** The folder that holds all that the runner loads. */
    Path withDependencies() {
        Path root = dist.toAbsolutePath().getParent();
        for (Path folder = root; folder != null; folder = folder.getParent()) {
            if (folder.endsWith("node_modules")) {
                return folder;
            }
        }
        return root;
    }

    /** The list of what may be called. */
    public Path signatures() {
        return dist.resolve("signatures.txt");
    }
}
