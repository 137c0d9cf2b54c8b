package org.riskbench.ledger;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.riskbench.disk.AtomicFile;

/**
 * A local file of entries that the database could not take. Each frame has its length and a
 * checksum, so that a frame which a killed program left half is told from a whole one. Not
 * thread-safe: the writer's own.
 */
final class Journal {
  private static final int HEAD = 2 * Integer.BYTES;
  private static final int LONGEST = 1 << 26;

  private final Path file;

  /** Where the last whole frame ends; negative while nobody has looked. */
  private long end = -1;

  Journal(Path file) {
    this.file = file;
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
    long before = end < 0 ? wholeUntil(channel) : end;
    channel.truncate(before);
    channel.position(before);
    try {
      for (Entry entry : entries) {
        write(channel, frame(EntryBytes.write(entry)));
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

  private static ByteBuffer frame(byte[] content) {
    return ByteBuffer.allocate(HEAD + content.length)
        .putInt(content.length)
        .putInt(checksum(content))
        .put(content)
        .flip();
  }

  private static void write(FileChannel channel, ByteBuffer frame) throws IOException {
    while (frame.hasRemaining()) {
      channel.write(frame);
    }
  }

  private static int checksum(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return (int) sum.getValue();
  }

  /** Reads a journal's frames from the start on. */
  final class Reading implements AutoCloseable {
    private final FileChannel channel;

    private Reading() throws IOException {
      this.channel = open();
    }

    /** The next whole frames; empty at the end, or where a frame is half or damaged. */
    List<Entry> next(int most) throws IOException {
      List<Entry> entries = new ArrayList<>();
      while (entries.size() < most) {
        byte[] content = frame(channel);
        if (content.length == 0) {
          break;
        }
        try {
          entries.add(EntryBytes.read(content));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
          throw new IOException("a whole frame that is no entry", e);
        }
      }
      return entries;
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  Reading read() throws IOException {
    return new Reading();
  }

  /** The content of the next frame; empty if there is no whole one. */
  private static byte[] frame(FileChannel channel) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    if (!filled(channel, head)) {
      return new byte[0];
    }
    int length = head.getInt(0);
    if (length <= 0 || length > LONGEST || length > channel.size() - channel.position()) {
      return new byte[0];
    }
    ByteBuffer content = ByteBuffer.allocate(length);
    boolean whole = filled(channel, content) && checksum(content.array()) == head.getInt(4);
    return whole ? content.array() : new byte[0];
  }

  private static boolean filled(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        return false;
      }
    }
    return true;
  }

  /** What lies behind the last whole frame was never acknowledged. */
  private static long wholeUntil(FileChannel channel) throws IOException {
    channel.position(0);
    long whole = 0;
    while (frame(channel).length > 0) {
      whole = channel.position();
    }
    return whole;
  }

  /**
   * Done with: every entry that can be read is in the database.
   *
   * @return where bytes that can't be read were put aside; empty if there were none
   */
  Optional<Path> clear() throws IOException {
    Optional<Path> aside = Optional.empty();
    try (FileChannel channel = open()) {
      if (wholeUntil(channel) < channel.size()) {
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
