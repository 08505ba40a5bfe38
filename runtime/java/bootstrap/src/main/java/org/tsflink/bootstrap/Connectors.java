package org.tsflink.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencySelector;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.graph.selector.AndDependencySelector;

/** Resolves connectors with their dependencies, without what Flink itself brings. */
final class Connectors {
  /** Scala and logging must be those of Flink; a second copy breaks it or silences its log. */
  private static final Set<String> PROVIDED_GROUPS =
      Set.of("org.scala-lang", "org.slf4j", "org.apache.logging.log4j", "log4j", "ch.qos.logback", "ch.qos.reload4j");

  private static final Pattern LINE_SUFFIX = Pattern.compile(".*-(\\d+\\.\\d+)$");

  private final Maven maven;
  private final Progress progress;

  Connectors(Maven maven, Progress progress) {
    this.maven = maven;
    this.progress = progress;
  }

  List<String> run(String flink, Pins pins, List<String> coordinates) {
    Set<String> provided = pins.provided();
    CollectRequest request = new CollectRequest();
    request.setRepositories(maven.repositories());
    for (String coordinate : coordinates) {
      Artifact artifact = parse(coordinate);
      warnOfOtherLine(artifact, flink);
      if (!provided.contains(key(artifact))) request.addDependency(new Dependency(artifact, JavaScopes.COMPILE));
    }
    if (request.getDependencies().isEmpty()) return List.of();
    String what = String.join(", ", coordinates);
    progress.start(what, 0, 0);
    try (var lock = RepositoryLock.acquire(maven.local(), () -> progress.note("Another process is fetching jars; waiting for it"))) {
      var session = new DefaultRepositorySystemSession(maven.session());
      session.setDependencySelector(new AndDependencySelector(session.getDependencySelector(), new NotProvided(provided, false)));
      var result = maven.system().resolveDependencies(session, new DependencyRequest(request, Roots.jarsOnly()));
      progress.finish();
      return result.getArtifactResults().stream().map(ArtifactResult::getArtifact).map(a -> a.getFile().getAbsolutePath()).toList();
    } catch (RepositoryException | IOException | UncheckedIOException error) {
      progress.abandon();
      throw failure(what, error);
    }
  }

  private static Artifact parse(String coordinate) {
    String[] parts = coordinate.strip().split(":");
    if (parts.length < 3 || parts.length > 4 || Set.of(parts).contains("")) {
      throw new BootstrapException("A connector is given as group:artifact:version[:classifier], not " + coordinate);
    }
    return new DefaultArtifact(parts[0], parts[1], parts.length == 4 ? parts[3] : "", "jar", parts[2]);
  }

  /** Connectors are released as {@code <their version>-<Flink's line>}; another major release's do not link. */
  private void warnOfOtherLine(Artifact artifact, String flink) {
    Matcher line = LINE_SUFFIX.matcher(artifact.getVersion());
    if (!artifact.getGroupId().equals("org.apache.flink") || !line.matches()) return;
    if (major(line.group(1)).equals(major(flink))) return;
    progress.note("Warning: " + PinnedJar.coordinate(artifact) + " is built for Flink " + line.group(1) + ", and this is Flink " + flink);
  }

  private static String major(String version) {
    return version.split("\\.")[0];
  }

  private BootstrapException failure(String what, Exception error) {
    Reason reason = Reason.of(error);
    String advice = switch (reason.type()) {
      case NETWORK -> "; connectors are fetched once: run where Maven Central or your mirror is reachable, or give jars by path";
      case DISK_FULL, UNWRITABLE -> "; the local repository is " + maven.local();
      case CREDENTIALS, OTHER -> "";
    };
    return new BootstrapException(what + " could not be fetched: " + reason.text() + advice + "\nRepositories: " + maven.describeRepositories(), error);
  }

  private static String key(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }

  /** Leaves out what Flink provides together with all that only it depends on; what was asked for by name stays. */
  private record NotProvided(Set<String> artifacts, boolean active) implements DependencySelector {
    @Override
    public boolean selectDependency(Dependency dependency) {
      if (!active) return true;
      Artifact artifact = dependency.getArtifact();
      String group = artifact.getGroupId();
      boolean flink = group.equals("org.apache.flink") && artifacts.contains(key(artifact));
      return !flink && !PROVIDED_GROUPS.contains(group);
    }

    @Override
    public DependencySelector deriveChildSelector(DependencyCollectionContext context) {
      return active || context.getDependency() == null ? this : new NotProvided(artifacts, true);
    }
  }
}
