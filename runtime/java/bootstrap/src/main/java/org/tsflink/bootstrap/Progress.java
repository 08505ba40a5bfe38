package org.tsflink.bootstrap;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Shows on stderr how much has been fetched: one line drawn again and again, or a line every tenth. */
final class Progress extends AbstractTransferListener {
  private static final int BAR_WIDTH = 24;
  private static final long REDRAW_MS = 80;
  private static final int STEPS = 10;

  private enum Style {
    BAR,
    LINES,
    NONE
  }

  private final Style style;
  private final Map<String, Long> received = new ConcurrentHashMap<>();
  private String what;
  private int jars;
  private long total;
  private long started;
  private long drawn;
  private int step;

  private Progress(Style style) {
    this.style = style;
  }

  static Progress of(String option) {
    if (option == null) return new Progress(System.console() == null ? Style.LINES : Style.BAR);
    try {
      return new Progress(Style.valueOf(option.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException error) {
      throw new BootstrapException("--progress takes bar, lines or none, not " + option, error);
    }
  }

  /** Begins a download; {@code total} is 0 when nobody knows how many bytes it will be. */
  synchronized void start(String what, int jars, long total) {
    this.what = what;
    this.jars = jars;
    this.total = total;
    started = System.nanoTime();
    step = 0;
    received.clear();
    String size = total == 0 ? "" : ": " + jars + (jars == 1 ? " jar, " : " jars, ") + megabytes(total) + ", needed once";
    if (style == Style.LINES) System.err.println("Fetching " + what + size);
  }

  synchronized void finish() {
    if (what == null || style == Style.NONE) return;
    clear();
    double seconds = (System.nanoTime() - started) / 1e9;
    String size = total == 0 ? megabytes(bytes()) : jars + (jars == 1 ? " jar, " : " jars, ") + megabytes(total);
    System.err.printf(Locale.ROOT, "Fetched %s: %s in %.1f s%n", what, size, seconds);
    what = null;
  }

  synchronized void abandon() {
    clear();
    what = null;
  }

  synchronized void note(String text) {
    if (style == Style.NONE) return;
    clear();
    System.err.println(text);
  }

  @Override
  public void transferProgressed(TransferEvent event) {
    if (isJar(event)) record(event, event.getTransferredBytes());
  }

  @Override
  public void transferSucceeded(TransferEvent event) {
    if (isJar(event)) record(event, event.getTransferredBytes());
  }

  private static boolean isJar(TransferEvent event) {
    return event.getResource().getResourceName().endsWith(".jar");
  }

  private synchronized void record(TransferEvent event, long bytes) {
    received.put(event.getResource().getResourceName(), bytes);
    if (what == null) return;
    if (style == Style.BAR) draw();
    if (style == Style.LINES && total > 0) line();
  }

  private void draw() {
    long now = System.nanoTime() / 1_000_000;
    if (now - drawn < REDRAW_MS) return;
    drawn = now;
    if (total == 0) {
      System.err.printf("\r\u001b[KFetching %s: %s", what, megabytes(bytes()));
      return;
    }
    double part = part();
    int full = (int) (part * BAR_WIDTH);
    String bar = "=".repeat(full) + " ".repeat(BAR_WIDTH - full);
    System.err.printf("\r\u001b[KFetching %s [%s] %d %%, %s of %s", what, bar, (int) (part * 100), megabytes(bytes()), megabytes(total));
  }

  private void line() {
    int reached = (int) (part() * STEPS);
    if (reached <= step || reached == STEPS) return;
    step = reached;
    System.err.printf("Fetching %s: %d %%, %s of %s%n", what, reached * 100 / STEPS, megabytes(bytes()), megabytes(total));
  }

  private double part() {
    return Math.min(1, (double) bytes() / total);
  }

  private long bytes() {
    return received.values().stream().mapToLong(Long::longValue).sum();
  }

  private void clear() {
    if (style == Style.BAR && what != null) System.err.print("\r\u001b[K");
  }

  static String megabytes(long bytes) {
    if (bytes < 100_000) return bytes / 1000 + " kB";
    double value = bytes / 1e6;
    return String.format(Locale.ROOT, value < 10 ? "%.1f MB" : "%.0f MB", value);
  }
}
