package org.tsflink.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.util.artifact.JavaScopes;

/** Resolves what a Flink release runs on and is generated from, and writes down each jar's checksum and size. */
final class Pin {
  private final Maven maven;
  private final DefaultRepositorySystemSession session;
  private final Progress progress;

  Pin(Maven maven, Progress progress) {
    this.maven = maven;
    session = new DefaultRepositorySystemSession(maven.session());
    // Pins are the same for everybody: what an old dependency's pom names as its repository does not count.
    session.setIgnoreArtifactDescriptorRepositories(true);
    this.progress = progress;
  }

  Pins run(String flink) {
    progress.start("the jars of Flink " + flink, 0, 0);
    List<PinnedJar> jars = new ArrayList<>();
    try (var lock = RepositoryLock.acquire(maven.local(), () -> progress.note("Another process is fetching Flink; waiting for it"))) {
      runtime(flink).forEach(artifact -> jars.add(PinnedJar.of(Kind.RUNTIME, artifact, artifact.getFile().toPath())));
      sources(flink).forEach(artifact -> jars.add(PinnedJar.of(Kind.SOURCE, artifact, artifact.getFile().toPath())));
    } catch (RepositoryException | IOException | UncheckedIOException error) {
      progress.abandon();
      throw new BootstrapException("Flink " + flink + " could not be pinned: " + Reason.of(error).text(), error);
    }
    progress.finish();
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
      Artifact artifact = root.artifact(version);
      if (root.optional() && download(artifact) == null) continue;
      request.addDependency(new Dependency(artifact, JavaScopes.COMPILE, false, Roots.exclusions()));
    }
    DependencyRequest resolve = new DependencyRequest(request, Roots.jarsOnly());
    return maven.system().resolveDependencies(session, resolve).getArtifactResults().stream().map(ArtifactResult::getArtifact).toList();
  }

  private List<Dependency> managed(String flink) throws RepositoryException {
    Artifact any = new DefaultArtifact("org.apache.flink", "flink-clients", "jar", flink);
    var request = new ArtifactDescriptorRequest(any, maven.repositories(), "");
    return maven.system().readArtifactDescriptor(session, request).getManagedDependencies();
  }

  private List<Artifact> sources(String flink) throws RepositoryException, IOException {
    List<Artifact> found = new ArrayList<>();
    for (Roots.Root root : Roots.of(Kind.SOURCE)) {
      Artifact artifact = download(root.artifact(flink));
      if (artifact == null && !root.optional()) throw new BootstrapException("Flink " + flink + " has no sources of " + root.name());
      if (artifact != null && hasJava(artifact.getFile().toPath())) found.add(artifact);
    }
    return found;
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
