package org.tsflink.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/** A jar of an exact version, with the SHA-256 and the size in bytes that it must have. */
record PinnedJar(Kind kind, String coordinate, String sha256, long size) {
  static PinnedJar of(Kind kind, Artifact artifact, Path file) {
    try {
      return new PinnedJar(kind, coordinate(artifact), Sha256.of(file), Files.size(file));
    } catch (IOException error) {
      throw new BootstrapException("The jar " + file + " cannot be read: " + Reason.of(error).text(), error);
    }
  }

  static PinnedJar parse(String line) {
    String[] fields = line.split("\t");
    if (fields.length != 4) throw new IllegalArgumentException("expected kind, coordinate, SHA-256 and size");
    return new PinnedJar(Kind.of(fields[0]), fields[1], fields[2], Long.parseLong(fields[3]));
  }

  /** {@code group:artifact:version[:classifier]}. */
  static String coordinate(Artifact artifact) {
    String text = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
    return artifact.getClassifier().isEmpty() ? text : text + ":" + artifact.getClassifier();
  }

  Artifact artifact() {
    String[] parts = coordinate.split(":");
    if (parts.length < 3 || parts.length > 4) {
      throw new BootstrapException("A coordinate is group:artifact:version[:classifier], not " + coordinate);
    }
    return new DefaultArtifact(parts[0], parts[1], parts.length == 4 ? parts[3] : "", "jar", parts[2]);
  }

  /** What differs in the file from what is pinned; null when nothing does. */
  String difference(Path file) throws IOException {
    long found = Files.size(file);
    if (found != size) return "expected " + size + " bytes, found " + found;
    String digest = Sha256.of(file);
    return digest.equals(sha256) ? null : "expected SHA-256 " + sha256 + ", found " + digest;
  }

  String line() {
    return String.join("\t", kind.text(), coordinate, sha256, Long.toString(size));
  }
}
