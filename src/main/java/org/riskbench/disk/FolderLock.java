package org.riskbench.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The right to change a folder, held by one thread of one program at a time. Given back when it is
 * closed, also by a killed program. Not to be taken twice by one thread.
 */
public final class FolderLock implements AutoCloseable {
  private static final String FILE = ".lock";
  private static final Duration PAUSE = Duration.ofMillis(5);

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for its turn. The folder is made where there is none.
   *
   * @param patience how long
   * @return empty if others held it all the time
   * @throws IOException if the folder can't be made or written, or its disk knows no locks
   */
  public static Optional<FolderLock> take(Path folder, Duration patience) throws IOException {
    AtomicFile.createFolder(folder);
    long start = System.nanoTime();
    FileChannel channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      while (!isTaken(channel)) {
        if (System.nanoTime() - start > patience.toNanos()) {
          channel.close();
          return Optional.empty();
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      return Optional.of(new FolderLock(channel));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of this program has it
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
