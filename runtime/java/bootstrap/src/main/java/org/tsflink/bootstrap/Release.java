package org.tsflink.bootstrap;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;

/** A Flink release as a user names it: a version (2.2.1) or a line (2.2). */
record Release(String text) {
  private static final Pattern LINE = Pattern.compile("(\\d+)\\.(\\d+)");
  private static final Pattern PATCH = Pattern.compile("(\\d+\\.\\d+)\\.(\\d+)");

  /** The version; that of a line's newest release when it is a line. */
  String version(Maven maven, RepositorySystemSession session) {
    Matcher line = LINE.matcher(text);
    if (!line.matches()) return text;
    String next = line.group(1) + "." + (Integer.parseInt(line.group(2)) + 1);
    // Which artifact is asked decides: of 1.20.5, for one, Maven Central has parts only, and not the Table API.
    var range = new DefaultArtifact("org.apache.flink", "flink-table-api-java", "jar", "[" + text + "," + next + ")");
    VersionRangeResult result;
    try {
      result = maven.system().resolveVersionRange(session, new VersionRangeRequest(range, maven.repositories(), ""));
    } catch (VersionRangeResolutionException error) {
      throw failure(error);
    }
    var released = result.getVersions().stream().map(Object::toString).filter(version -> version.startsWith(text + ".") && PATCH.matcher(version).matches());
    return released.max(Comparator.comparingInt(Release::patch)).orElseThrow(() -> failure(result.getExceptions().stream().filter(Release::isReason).findFirst().orElse(null)));
  }

  /** The version and the earlier releases of its line, newest first. */
  List<String> withEarlier() {
    Matcher release = PATCH.matcher(text);
    if (!release.matches()) return List.of(text);
    int patch = patch(text);
    return IntStream.rangeClosed(0, patch).mapToObj(i -> release.group(1) + "." + (patch - i)).toList();
  }

  /** Whether a version is of this release's line. */
  boolean isSameLine(String version) {
    Matcher own = PATCH.matcher(text);
    Matcher other = PATCH.matcher(version);
    return own.matches() && other.matches() && own.group(1).equals(other.group(1));
  }

  private static int patch(String version) {
    return Integer.parseInt(version.substring(version.lastIndexOf('.') + 1));
  }

  /** The local repository's having no such release is none. */
  private static boolean isReason(Exception error) {
    return Reason.of(error).type() != Reason.Type.OTHER;
  }

  private BootstrapException failure(Throwable error) {
    String reason = error == null ? "there is none in Maven's repositories" : Reason.of(error).text();
    return new BootstrapException("The newest release of Flink " + text + " could not be found: " + reason, error);
  }
}
