package org.tsflink.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.graph.visitor.PreorderNodeListGenerator;

/** Resolves what a Flink release runs on and is generated from, and writes down each jar's checksum and size. */
final class Pin {
  private final Maven maven;
  private final DefaultRepositorySystemSession session;
  private final Progress progress;
  private final Set<String> notes = new TreeSet<>();

  Pin(Maven maven, Progress progress) {
    this.maven = maven;
    session = new DefaultRepositorySystemSession(maven.session());
    // Pins are the same for everybody: what an old dependency's pom names as its repository does not count.
    session.setIgnoreArtifactDescriptorRepositories(true);
    this.progress = progress;
  }

  /** {@code release} is a version (2.2.1), or a line (2.2), which stands for its newest release. */
  Pins run(String release) {
    String flink = new Release(release).version(maven, session);
    progress.start("the jars of Flink " + flink, 0, 0);
    List<PinnedJar> jars = new ArrayList<>();
    try (var lock = RepositoryLock.acquire(maven.local(), () -> progress.note("Another process is fetching Flink; waiting for it"))) {
      sources(flink).forEach(artifact -> jars.add(PinnedJar.of(Kind.SOURCE, artifact, artifact.getFile().toPath())));
      runtime(flink).stream().map(a -> PinnedJar.of(Kind.RUNTIME, a, a.getFile().toPath())).sorted(Comparator.comparing(PinnedJar::line)).forEach(jars::add);
    } catch (RepositoryException | IOException | UncheckedIOException error) {
      progress.abandon();
      throw new BootstrapException("Flink " + flink + " could not be pinned: " + Reason.of(error).text(), error);
    }
    progress.finish();
    notes.forEach(progress::note);
    return new Pins(flink, jars);
  }

  private List<Artifact> runtime(String flink) throws RepositoryException {
    List<Dependency> managed = managed(flink);
    Map<String, String> versions = new TreeMap<>();
    managed.forEach(d -> versions.put(key(d.getArtifact()), d.getArtifact().getVersion()));
    CollectRequest request = new CollectRequest();
    request.setRepositories(maven.repositories());
    request.setManagedDependencies(managed);
    for (Roots.Root root : Roots.of(Kind.RUNTIME)) {
      // Flink's parent pom says which version of Log4j its distribution carries.
      String version = root.isFlink() ? flink : versions.get(root.name());
      if (version == null && root.optional()) continue;
      if (version == null) throw new BootstrapException("Flink " + flink + " manages no version of " + root.name());
      Artifact artifact = root.isFlink() ? ofLine(root, flink) : download(root.artifact(version));
      if (artifact == null && !root.optional()) throw new BootstrapException("No repository has " + root.name() + " " + version);
      if (artifact != null) request.addDependency(new Dependency(artifact, JavaScopes.COMPILE, false, Roots.exclusions()));
    }
    manageFlink(request, flink);
    DependencyRequest resolve = new DependencyRequest(request, Roots.jarsOnly());
    return maven.system().resolveDependencies(session, resolve).getArtifactResults().stream().map(ArtifactResult::getArtifact).toList();
  }

  /** Has every dependency on one of Flink's own artifacts be of this release, or of an earlier one where it has none. */
  private void manageFlink(CollectRequest request, String flink) throws RepositoryException {
    Set<String> known = new HashSet<>();
    boolean found = true;
    while (found) {
      found = false;
      var nodes = new PreorderNodeListGenerator();
      maven.system().collectDependencies(session, request).getRoot().accept(nodes);
      for (DependencyNode node : nodes.getNodes()) {
        Artifact artifact = node.getArtifact();
        if (artifact == null || !new Release(flink).isSameLine(artifact.getVersion()) || !known.add(key(artifact))) continue;
        Artifact managed = ofLine(new Roots.Root(Kind.RUNTIME, key(artifact), Roots.useOf(key(artifact))), flink);
        request.addManagedDependency(new Dependency(managed, ""));
        found |= !managed.getVersion().equals(artifact.getVersion());
      }
    }
  }

  private List<Dependency> managed(String flink) throws RepositoryException {
    Artifact any = new DefaultArtifact("org.apache.flink", "flink-clients", "jar", flink);
    var request = new ArtifactDescriptorRequest(any, maven.repositories(), "");
    return maven.system().readArtifactDescriptor(session, request).getManagedDependencies();
  }

  private List<Artifact> sources(String flink) throws RepositoryException, IOException {
    List<Artifact> found = new ArrayList<>();
    for (Roots.Root root : Roots.of(Kind.SOURCE)) {
      Artifact artifact = ofLine(root, flink);
      if (artifact != null && hasJava(artifact.getFile().toPath())) found.add(artifact);
    }
    return found;
  }

  /**
   * The artifact of the release or, where no repository has that, of the newest earlier release of the line, unless it must
   * be the release's own; null when there is none and it is optional.
   */
  private Artifact ofLine(Roots.Root root, String flink) throws ArtifactResolutionException {
    List<String> versions = root.required() ? List.of(flink) : new Release(flink).withEarlier();
    for (String version : versions) {
      Artifact artifact = download(root.artifact(version));
      if (artifact == null) continue;
      if (!version.equals(flink)) notes.add("Flink " + flink + " has no " + root.describe() + "; " + version + "'s is pinned instead");
      return artifact;
    }
    if (root.optional()) return null;
    throw new BootstrapException("Flink " + flink + " has no " + root.describe());
  }

  /** The artifact with its file; null when no repository has it. */
  private Artifact download(Artifact artifact) throws ArtifactResolutionException {
    try {
      return maven.system().resolveArtifact(session, maven.request(artifact)).getArtifact();
    } catch (ArtifactResolutionException error) {
      boolean absent = error.getResult().getExceptions().stream().allMatch(ArtifactNotFoundException.class::isInstance);
      if (absent) return null;
      throw error;
    }
  }

  private static boolean hasJava(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().anyMatch(entry -> entry.getName().endsWith(".java"));
    }
  }

  private static String key(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }
}
