package org.tsflink.bootstrap;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.ContextOverrides.ChecksumPolicy;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.aether.ConfigurationProperties;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.LocalArtifactRequest;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.transfer.TransferListener;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;

/** Maven's resolver as the user has set it up: repositories, mirrors, proxies, credentials and local repository. */
final class Maven implements AutoCloseable {
  private static final int PARALLEL_DOWNLOADS = 8;
  private static final int CONNECT_TIMEOUT_MS = 15_000;
  private static final int SILENCE_TIMEOUT_MS = 60_000;

  private final Context context;
  private final DefaultRepositorySystemSession session;

  Maven(TransferListener listener) {
    String local = System.getProperty("maven.repo.local");
    ContextOverrides.Builder overrides = ContextOverrides.create().withUserSettings(true).checksumPolicy(ChecksumPolicy.FAIL);
    if (local != null) overrides.withLocalRepositoryOverride(Path.of(local).toAbsolutePath());
    try {
      context = new StandaloneStaticRuntime().create(overrides.build());
    } catch (RuntimeException error) {
      throw new BootstrapException("Maven's settings.xml cannot be used: " + Reason.of(error.getCause() == null ? error : error.getCause()).text(), error);
    }
    session = new DefaultRepositorySystemSession(context.repositorySystemSession());
    session.setTransferListener(listener);
    // A jar that was not there yesterday may be there today.
    session.setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(0, 0));
    preset("aether.connector.basic.threads", PARALLEL_DOWNLOADS);
    preset(ConfigurationProperties.CONNECT_TIMEOUT, CONNECT_TIMEOUT_MS);
    preset(ConfigurationProperties.REQUEST_TIMEOUT, SILENCE_TIMEOUT_MS);
  }

  private void preset(String property, int value) {
    if (!session.getConfigProperties().containsKey(property)) session.setConfigProperty(property, value);
  }

  RepositorySystem system() {
    return context.repositorySystem();
  }

  DefaultRepositorySystemSession session() {
    return session;
  }

  List<RemoteRepository> repositories() {
    return context.remoteRepositories();
  }

  /** The folder of the user's local repository. */
  Path local() {
    return session.getLocalRepository().getBasedir().toPath().toAbsolutePath();
  }

  /** Where the local repository holds the artifact; null when it does not. */
  Path find(Artifact artifact) {
    var request = new LocalArtifactRequest(artifact, repositories(), "");
    var file = session.getLocalRepositoryManager().find(session, request).getFile();
    return file == null || !file.isFile() ? null : file.toPath().toAbsolutePath();
  }

  ArtifactRequest request(Artifact artifact) {
    return new ArtifactRequest(artifact, repositories(), "");
  }

  /** The repositories' names and addresses, for messages. */
  String describeRepositories() {
    return repositories().stream().map(r -> r.getId() + " (" + r.getUrl() + ")").collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    context.close();
  }
}
