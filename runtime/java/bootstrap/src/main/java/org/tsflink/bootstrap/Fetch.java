package org.tsflink.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Brings exactly the pinned jars into the local repository and verifies every one of them. */
final class Fetch {
  private final Maven maven;
  private final Progress progress;
  private final Kind kind;
  private final Map<PinnedJar, Path> verified = new ConcurrentHashMap<>();
  private final Map<PinnedJar, String> differences = new ConcurrentHashMap<>();

  Fetch(Maven maven, Progress progress, Kind kind) {
    this.kind = kind;
    this.maven = maven;
    this.progress = progress;
  }

  /** The paths of the jars, in the order of the pins. */
  List<String> run(Pins pins) {
    List<PinnedJar> wanted = pins.of(kind);
    if (wanted.isEmpty()) throw new BootstrapException("The pins of Flink " + pins.flink() + " list no " + kind.text() + " jars");
    String what = kind == Kind.RUNTIME ? "Flink " + pins.flink() : "Flink " + pins.flink() + "'s sources";
    List<PinnedJar> missing = unverified(wanted);
    if (!missing.isEmpty()) {
      try (var lock = RepositoryLock.acquire(maven.local(), () -> progress.note("Another process is fetching Flink; waiting for it"))) {
        download(unverified(missing), what);
      } catch (IOException error) {
        throw failure(what, missing, error);
      }
    }
    return wanted.stream().map(jar -> verified.get(jar).toString()).toList();
  }

  /** Those of the jars that the local repository lacks or holds with other bytes. */
  private List<PinnedJar> unverified(List<PinnedJar> jars) {
    return jars.parallelStream().filter(jar -> !verify(jar)).toList();
  }

  private boolean verify(PinnedJar jar) {
    Path file = maven.find(jar.artifact());
    differences.remove(jar);
    if (file == null) return false;
    try {
      String difference = jar.difference(file);
      if (difference == null) verified.put(jar, file);
      else differences.put(jar, difference);
      return difference == null;
    } catch (IOException error) {
      throw new BootstrapException("The jar " + file + " cannot be read: " + Reason.of(error).text(), error);
    }
  }

  private void download(List<PinnedJar> missing, String what) throws IOException {
    if (missing.isEmpty()) return;
    for (PinnedJar jar : missing) {
      String difference = differences.get(jar);
      if (difference == null) continue;
      Path file = maven.find(jar.artifact());
      progress.note(file + " is damaged (" + difference + "); fetching it again");
      Files.deleteIfExists(file);
    }
    requireSpace(missing, what);
    progress.start(what, missing.size(), bytes(missing));
    try {
      maven.system().resolveArtifacts(maven.session(), missing.stream().map(PinnedJar::artifact).map(maven::request).toList());
    } catch (ArtifactResolutionException error) {
      progress.abandon();
      throw failure(what, missing, firstCause(error));
    } catch (RuntimeException error) {
      // The resolver's own bookkeeping beside a jar could not be written.
      progress.abandon();
      throw failure(what, missing, error);
    }
    List<String> wrong = new ArrayList<>();
    for (PinnedJar jar : unverified(missing)) {
      wrong.add(jar.coordinate() + ": " + differences.getOrDefault(jar, "not there after the download"));
    }
    if (wrong.isEmpty()) {
      progress.finish();
    } else {
      progress.abandon();
      throw new BootstrapException(what + " could not be fetched: a jar is not the pinned one: " + String.join("\n", wrong)
          + "\nThe repository that served it: " + maven.describeRepositories());
    }
  }

  private void requireSpace(List<PinnedJar> missing, String what) throws IOException {
    long free = Files.getFileStore(maven.local()).getUsableSpace();
    if (free < bytes(missing)) {
      throw new BootstrapException(String.format("%s could not be fetched: the disk is full: %s has %s free, and %s are needed",
          what, maven.local(), Progress.megabytes(free), Progress.megabytes(bytes(missing))));
    }
  }

  private BootstrapException failure(String what, List<PinnedJar> missing, Throwable error) {
    Reason reason = Reason.of(error);
    String size = Progress.megabytes(bytes(missing));
    String advice = switch (reason.type()) {
      case NETWORK -> "; it is needed once, " + size + "; " + (kind == Kind.RUNTIME ? "set FLINK_HOME to use an installed Flink, or " : "")
          + "run where Maven Central or your mirror is reachable\nRepositories: " + maven.describeRepositories();
      case DISK_FULL -> ": " + size + " are needed in " + maven.local();
      case UNWRITABLE -> "; the local repository is " + maven.local() + ", and localRepository in Maven's settings.xml chooses another";
      case CREDENTIALS, OTHER -> "\nRepositories: " + maven.describeRepositories();
    };
    return new BootstrapException(what + " could not be fetched: " + reason.text() + advice, error);
  }

  /** The resolver's summary names every jar that is missing; the reason is the same for all or in the first. */
  private static Throwable firstCause(ArtifactResolutionException error) {
    return error.getResults().stream().flatMap(result -> result.getExceptions().stream()).findFirst().orElse(error);
  }

  private static long bytes(List<PinnedJar> jars) {
    return jars.stream().mapToLong(PinnedJar::size).sum();
  }
}
