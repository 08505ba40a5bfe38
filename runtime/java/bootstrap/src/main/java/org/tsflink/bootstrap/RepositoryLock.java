package org.tsflink.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One process at a time fetches into a local repository; it ends with its process, however that ends. */
final class RepositoryLock implements AutoCloseable {
  private final FileChannel channel;

  private RepositoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits until no other process holds it; {@code waiting} runs first when one does. */
  static RepositoryLock acquire(Path repository, Runnable waiting) throws IOException {
    Path folder = repository.resolve(".locks");
    Files.createDirectories(folder);
    FileChannel channel = FileChannel.open(folder.resolve("tsflink.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        waiting.run();
        channel.lock();
      }
    } catch (IOException | RuntimeException error) {
      channel.close();
      throw error;
    }
    return new RepositoryLock(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
