package org.riskbench.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.riskbench.problem.ProblemException;

/** Writes lines of the log while the folder is locked; of no use after that. */
public final class AuditPen {
  private final Path file;
  private final Clock clock;
  private final String who;
  private final Supplier<List<AuditEvent>> beginning;

  AuditPen(Path file, Clock clock, String who, Supplier<List<AuditEvent>> beginning) {
    this.file = file;
    this.clock = clock;
    this.who = who;
    this.beginning = beginning;
  }

  /**
   * Writes and flushes a line.
   *
   * @return its number
   * @throws ProblemException MODEL-301 if it can't be written; the log is as before then
   */
  public long write(AuditEvent event) {
    try {
      if (!Files.exists(file) || Files.size(file) == 0) {
        for (AuditEvent first : beginning.get()) {
          append(first);
        }
      }
      return append(event);
    } catch (IOException e) {
      throw AuditProblem.unwritable(file, e);
    }
  }

  /**
   * Writes a line, then does what it tells of; if that fails, another line says so.
   *
   * @throws ProblemException as {@link #write}, and whatever the act throws
   */
  public <T> T before(AuditEvent event, Supplier<T> act) {
    long number = write(event);
    try {
      return act.get();
    } catch (ProblemException e) {
      write(
          AuditEvent.of(AuditAction.FAILED)
              .with("line", Long.toString(number))
              .with("problem", e.problem().code()));
      throw e;
    }
  }

  private long append(AuditEvent event) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      LogEnd end = LogEnd.of(channel);
      if (end.half() > 0) {
        channel.truncate(end.size());
        AuditEvent mended =
            AuditEvent.of(AuditAction.MENDED).with("bytes", Long.toString(end.half()));
        put(channel, end, mended);
        end = LogEnd.of(channel);
      }
      return put(channel, end, event);
    }
  }

  private long put(FileChannel channel, LogEnd end, AuditEvent event) throws IOException {
    long number = end.number() + 1;
    String line =
        LineJson.write(
            number, clock.instant().truncatedTo(ChronoUnit.MILLIS), who, event, end.hash());
    ByteBuffer rest = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      long at = end.size();
      while (rest.hasRemaining()) {
        at += channel.write(rest, at);
      }
      channel.force(true);
      return number;
    } catch (IOException e) {
      channel.truncate(end.size());
      throw e;
    }
  }
}
