package org.tsflink.bootstrap;

import java.nio.file.Path;
import java.util.List;

/** Fetches Flink, its sources and connectors into the user's own Maven repository, and says where they are. */
public final class Main {
  private static final String USAGE = String.join("\n",
      "usage: tsflink-bootstrap fetch --pins <pins.tsv> --kind source|runtime --output <file>",
      "       tsflink-bootstrap pin --flink <version> --output <pins.tsv>",
      "       tsflink-bootstrap resolve --flink-version <version> [--pins <pins.tsv>] --output <file> <group:artifact:version>...",
      "every command takes --progress bar|lines|none, and --failure <file>: where the reason of a failure goes, not stderr");

  private Main() {}

  public static void main(String[] args) {
    boolean debug = "debug".equals(System.getenv("TSFLINK_LOG"));
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", debug ? "debug" : "off");
    String failure = null;
    try {
      Arguments arguments = Arguments.parse(args);
      failure = arguments.option("failure");
      run(arguments);
      System.exit(0);
    } catch (BootstrapException error) {
      report(error.getMessage(), error, failure, debug);
    } catch (Throwable error) {
      report("tsflink-bootstrap failed: " + Reason.of(error).text(), error, failure, debug);
    }
    System.exit(1);
  }

  private static void run(Arguments arguments) {
    Progress progress = Progress.of(arguments.option("progress"));
    switch (arguments.command()) {
      case "fetch" -> fetch(arguments, progress);
      case "pin" -> pin(arguments, progress);
      case "resolve" -> resolve(arguments, progress);
      default -> throw new BootstrapException(USAGE);
    }
  }

  private static void fetch(Arguments arguments, Progress progress) {
    Pins pins = Pins.read(Path.of(arguments.required("pins")));
    Kind kind = Kind.of(arguments.required("kind"));
    try (Maven maven = new Maven(progress)) {
      Output.lines(Path.of(arguments.required("output")), new Fetch(maven, progress, kind).run(pins));
    }
  }

  private static void pin(Arguments arguments, Progress progress) {
    String flink = arguments.required("flink");
    try (Maven maven = new Maven(progress)) {
      new Pin(maven, progress).run(flink).write(Path.of(arguments.required("output")));
    }
  }

  private static void resolve(Arguments arguments, Progress progress) {
    String flink = arguments.required("flink-version");
    Pins pins = arguments.option("pins") == null ? new Pins(flink, List.of()) : Pins.read(Path.of(arguments.option("pins")));
    if (arguments.positional().isEmpty()) throw new BootstrapException(USAGE);
    try (Maven maven = new Maven(progress)) {
      List<String> paths = new Connectors(maven, progress).run(flink, pins, arguments.positional());
      Output.lines(Path.of(arguments.required("output")), paths);
    }
  }

  private static void report(String message, Throwable error, String failure, boolean debug) {
    if (failure == null) System.err.println(message);
    else Output.lines(Path.of(failure), List.of(message));
    if (debug) error.printStackTrace();
  }
}
