package org.tsflink.bootstrap;

import java.util.Locale;

/** What a pinned jar is for: the generator's input, or the classpath that Flink runs on. */
enum Kind {
  RUNTIME,
  SOURCE;

  static Kind of(String text) {
    for (Kind kind : values()) {
      if (kind.text().equals(text)) return kind;
    }
    throw new BootstrapException("The kind of a pin is source or runtime, not " + text);
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
