package org.riskbench.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.riskbench.disk.FolderLock;

/**
 * The log of a folder, {@code audit.ndjson}: a line is written and flushed before the act it tells
 * of, so that nothing is done that no line tells of. One act at a time, over threads and programs.
 */
public final class AuditLog {
  /** Its name in the folder. */
  public static final String FILE = "audit.ndjson";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LONGEST_NAME = 100;

  private final Path folder;
  private final Clock clock;
  private final Supplier<String> who;

  /** Threads of one program take turns here: what the system locks, it locks for a program. */
  private final ReentrantLock turn = new ReentrantLock();

  /**
   * The log of a folder, which is made when a first line is written.
   *
   * @param clock gives the moment of a line
   * @param who asked for every line
   */
  public AuditLog(Path folder, Clock clock, Supplier<String> who) {
    this.folder = folder;
    this.clock = clock;
    this.who = who;
  }

  /** Where it lies, whether it is there or not. */
  public Path file() {
    return folder.resolve(FILE);
  }

  /**
   * Does something while nobody else changes the folder.
   *
   * @param beginning what the log begins with if this is its first line
   * @param work writes its lines with the pen it is given
   * @throws org.riskbench.problem.ProblemException MODEL-226 if others are at it for too long,
   *     MODEL-222 if the folder can't be made or written, MODEL-301 if the log can't, and whatever
   *     the work throws
   */
  public <T> T alone(Supplier<List<AuditEvent>> beginning, Function<AuditPen, T> work) {
    turn.lock();
    try {
      FolderLock lock = FolderLock.take(folder, PATIENCE).orElseThrow(AuditProblem::busy);
      try {
        return work.apply(new AuditPen(file(), clock, name(), beginning));
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw AuditProblem.folder(folder, e);
    } finally {
      turn.unlock();
    }
  }

  private String name() {
    String name = AuditEvent.printable(who.get());
    if (name.isEmpty()) {
      return "unknown";
    }
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /**
   * What was written so far, damaged or not.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-302 if the file can't be read
   */
  public AuditChain read() {
    try {
      return AuditChain.of(Files.readAllBytes(file()));
    } catch (NoSuchFileException e) {
      return AuditChain.EMPTY;
    } catch (IOException e) {
      throw AuditProblem.unreadable(file(), e);
    }
  }
}
