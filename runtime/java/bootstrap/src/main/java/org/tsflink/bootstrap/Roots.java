package org.tsflink.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.util.artifact.JavaScopes;

/** The artifacts from which a Flink release's pins are resolved: {@code roots.tsv}. */
final class Roots {
  private Roots() {}

  /** How an artifact of the list is treated. */
  enum Use {
    REQUIRED,
    EARLIER,
    OPTIONAL,
    EXCLUDED
  }

  /** {@code name} is {@code group:artifact}. */
  record Root(Kind kind, String name, Use use) {
    boolean optional() {
      return use == Use.OPTIONAL;
    }

    boolean required() {
      return use == Use.REQUIRED;
    }

    String describe() {
      return kind == Kind.SOURCE ? "sources of " + name : name;
    }

    boolean isFlink() {
      return name.startsWith("org.apache.flink:");
    }

    Artifact artifact(String version) {
      String[] parts = name.split(":");
      return new DefaultArtifact(parts[0], parts[1], kind == Kind.SOURCE ? "sources" : "", "jar", version);
    }

    private Exclusion exclusion() {
      String[] parts = name.split(":");
      return new Exclusion(parts[0], parts[1], "*", "*");
    }

    private static Root parse(String line) {
      String[] fields = line.split("\t");
      return new Root(Kind.of(fields[0]), fields[1], Use.valueOf(fields[2].toUpperCase(Locale.ROOT)));
    }
  }

  /** What to resolve. */
  static List<Root> of(Kind kind) {
    return all().stream().filter(root -> root.kind() == kind && root.use() != Use.EXCLUDED).toList();
  }

  /** How an artifact is treated that others depend on: as listed, or of an earlier release where it is not listed. */
  static Use useOf(String name) {
    return all().stream().filter(root -> root.name().equals(name) && root.use() == Use.REQUIRED).map(Root::use).findFirst().orElse(Use.EARLIER);
  }

  /** What to leave out wherever it turns up as a dependency. */
  static List<Exclusion> exclusions() {
    return all().stream().filter(root -> root.use() == Use.EXCLUDED).map(Root::exclusion).toList();
  }

  private static List<Root> all() {
    try (var in = Roots.class.getResourceAsStream("roots.tsv");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).map(Root::parse).toList();
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  /** What belongs on a classpath: no test code, nothing that another side provides, no poms. */
  static DependencyFilter jarsOnly() {
    return (node, parents) -> {
      if (node.getDependency() == null) return true;
      String scope = node.getDependency().getScope();
      boolean runs = scope.equals(JavaScopes.COMPILE) || scope.equals(JavaScopes.RUNTIME);
      return runs && "jar".equals(node.getArtifact().getExtension());
    };
  }
}
