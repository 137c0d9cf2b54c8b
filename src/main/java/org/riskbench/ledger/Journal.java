package org.riskbench.ledger;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.riskbench.disk.AtomicFile;

/**
 * A local file of entries that the database could not take. Each frame has its length and a
 * checksum, so that a frame which a killed program left half is told from a whole one. Not
 * thread-safe: the writer's own.
 */
final class Journal implements AutoCloseable {
  private final Path file;
  private final FileChannel held;

  /** Where the last whole frame ends; negative while nobody has looked. */
  private long end = -1;

  private Journal(Path file, FileChannel held) {
    this.file = file;
    this.held = held;
  }

  /**
   * The journal in a file, for this program alone until it is closed.
   *
   * @return empty if another program has it
   * @throws org.riskbench.problem.ProblemException LEDGER-112 if there can be none
   */
  static Optional<Journal> take(Path file) {
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      FileChannel held =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isTaken(held)) {
        return Optional.of(new Journal(file, held));
      }
      held.close();
      return Optional.empty();
    } catch (IOException e) {
      throw LedgerProblem.journal(file, e);
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another ledger of this program has it
    }
  }

  /** Lets others have it. */
  @Override
  public void close() {
    try {
      held.close();
    } catch (IOException e) {
      throw LedgerProblem.journal(file, e);
    }
  }

  boolean isEmpty() {
    return !Files.exists(file);
  }

  /**
   * Adds entries and flushes them to the disk.
   *
   * @throws org.riskbench.problem.ProblemException LEDGER-112 if it can't; none of them is there
   *     then
   */
  void append(List<Entry> entries) {
    try {
      if (isEmpty()) {
        AtomicFile.createPrivate(file, new byte[0]);
      }
      try (FileChannel channel = open()) {
        append(entries, channel);
      }
    } catch (IOException e) {
      throw LedgerProblem.journal(file, e);
    }
  }

  private void append(List<Entry> entries, FileChannel channel) throws IOException {
    long before = end < 0 ? end(channel) : end;
    channel.truncate(before);
    channel.position(before);
    try {
      for (Entry entry : entries) {
        Frame.write(channel, EntryBytes.write(entry));
      }
      channel.force(true);
      end = channel.position();
    } catch (IOException e) {
      end = -1;
      channel.truncate(before);
      throw e;
    }
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Reads a journal's frames from the start on. */
  final class Reading implements AutoCloseable {
    private final FileChannel channel;

    private Reading() throws IOException {
      this.channel = open();
    }

    /** The next entries; none at the end. What is damaged is passed over. */
    List<Entry> next(int most) throws IOException {
      List<Entry> entries = new ArrayList<>();
      Frame frame = Frame.END;
      do {
        frame = Frame.read(channel);
        if (frame.isWhole()) {
          entries.add(entry(frame.content()));
        }
      } while (!frame.isLast() && entries.size() < most);
      return entries;
    }

    private static Entry entry(byte[] content) throws IOException {
      try {
        return EntryBytes.read(content);
      } catch (BufferUnderflowException | IllegalArgumentException e) {
        throw new IOException("a whole frame that is no entry", e);
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  Reading read() throws IOException {
    return new Reading();
  }

  /** Where the last frame ends: what lies behind it was never acknowledged. */
  private static long end(FileChannel channel) throws IOException {
    channel.position(0);
    long end = 0;
    while (!Frame.read(channel).isLast()) {
      end = channel.position();
    }
    return end;
  }

  private static boolean isDamaged(FileChannel channel) throws IOException {
    channel.position(0);
    Frame frame = Frame.read(channel);
    boolean damaged = frame.isDamaged();
    while (!frame.isLast()) {
      frame = Frame.read(channel);
      damaged |= frame.isDamaged();
    }
    return damaged;
  }

  /**
   * Done with: every entry that can be read is in the database.
   *
   * @return where a damaged journal was put aside; empty if it was sound
   */
  Optional<Path> clear() throws IOException {
    Optional<Path> aside = Optional.empty();
    try (FileChannel channel = open()) {
      if (isDamaged(channel)) {
        aside = Optional.of(file.resolveSibling(file.getFileName() + "." + UUID.randomUUID()));
      }
    }
    if (aside.isPresent()) {
      Files.move(file, aside.get());
    } else {
      Files.delete(file);
    }
    end = -1;
    return aside;
  }
}
