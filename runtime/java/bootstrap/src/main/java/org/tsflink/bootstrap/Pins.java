package org.tsflink.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The jars of a Flink release, as {@code pins.tsv} holds them. */
record Pins(String flink, List<PinnedJar> jars) {
  private static final String HEADER = "# flink ";

  static Pins read(Path file) {
    List<PinnedJar> jars = new ArrayList<>();
    String flink = "";
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.startsWith(HEADER)) flink = line.substring(HEADER.length()).strip();
        if (line.isBlank() || line.startsWith("#")) continue;
        try {
          jars.add(PinnedJar.parse(line));
        } catch (RuntimeException error) {
          throw new BootstrapException(file + " is broken at line " + (i + 1) + ": " + error.getMessage(), error);
        }
      }
    } catch (IOException error) {
      throw new BootstrapException("The pins " + file + " cannot be read: " + Reason.of(error).text(), error);
    }
    return new Pins(flink, jars);
  }

  List<PinnedJar> of(Kind kind) {
    return jars.stream().filter(jar -> jar.kind() == kind).toList();
  }

  /** The {@code group:artifact} of every jar on the classpath that Flink runs on. */
  Set<String> provided() {
    return of(Kind.RUNTIME).stream().map(PinnedJar::artifact).map(a -> a.getGroupId() + ":" + a.getArtifactId()).collect(Collectors.toSet());
  }

  void write(Path file) {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER + flink);
    jars.stream().map(PinnedJar::line).forEach(lines::add);
    Output.lines(file, lines);
  }
}
