package org.riskbench.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.riskbench.disk.AtomicFile;
import org.riskbench.disk.FileRights;
import org.riskbench.disk.FolderLock;
import org.riskbench.problem.ProblemException;

/**
 * The sessions in a folder: the one that goes on, the one before, and those that were put aside.
 * One program at a time holds it; others are refused and disturb nothing. Files are for their owner
 * only. Thread-safe; methods wait for the disk.
 */
public final class DeskStore implements AutoCloseable {
  private static final String MARK = "end";
  private static final String OPEN = "open";
  private static final String REOPENING = "reopening";
  private static final String ENDED = "ended";
  private static final String WINDOW = "window";
  private static final int MOST_ASIDE = 3;

  private final Path folder;
  private final DeskFolder current;
  private final DeskFolder previous;
  private final DeskFolder moving;
  private final FilesBeside beside = new FilesBeside();
  private Optional<FolderLock> lock = Optional.empty();
  private boolean closed;

  /** The store in a folder; nothing is made or read yet. */
  public DeskStore(Path folder) {
    this.folder = folder;
    current = new DeskFolder(folder.resolve("current"));
    previous = new DeskFolder(folder.resolve("previous"));
    moving = new DeskFolder(folder.resolve("moving"));
  }

  /**
   * Takes hold of the folder, until {@link #close}.
   *
   * @return how the last program that held it ended
   * @throws ProblemException DESK-105 if another one holds it, DESK-104 if it can't be written,
   *     DESK-107 once it was closed: what comes late must not move what was kept
   */
  public synchronized LastEnd open() {
    refuseAfterTheEnd();
    return writing(
        () -> {
          FileRights.makePrivateFolder(folder);
          lock = FolderLock.take(folder, Duration.ZERO);
          if (lock.isEmpty()) {
            throw DeskProblem.taken(folder).asException();
          }
          settle();
          return lastEnd();
        });
  }

  private void refuseAfterTheEnd() {
    if (closed) {
      throw DeskProblem.ended().asException();
    }
  }

  private LastEnd lastEnd() throws IOException {
    Path mark = folder.resolve(MARK);
    if (!Files.isRegularFile(mark)) {
      return LastEnd.ORDERLY;
    }
    return switch (Files.readString(mark, StandardCharsets.US_ASCII).strip()) {
      case OPEN -> LastEnd.KILLED;
      case REOPENING -> LastEnd.KILLED_REOPENING;
      default -> LastEnd.ORDERLY;
    };
  }

  /** Ends an exchange of sessions that was killed half way. */
  private void settle() throws IOException {
    if (!moving.exists()) {
      return;
    }
    if (!current.exists()) {
      current.delete();
      moving.moveTo(current);
    } else {
      previous.delete();
      moving.moveTo(previous);
    }
  }

  /** Whether this program holds the folder. */
  public synchronized boolean isHeld() {
    return lock.isPresent();
  }

  /** Says that what lay on the desk is being brought back: if that kills, it is not tried again. */
  public synchronized void markReopening() {
    mark(REOPENING);
  }

  /** Says that the program is at work. */
  public synchronized void markOpen() {
    mark(OPEN);
  }

  /** Whoever has let go of the folder says nothing more there: its end was orderly. */
  private void mark(String state) {
    if (lock.isEmpty()) {
      return;
    }
    writing(
        () -> {
          AtomicFile.replacePrivate(
              folder.resolve(MARK), state.getBytes(StandardCharsets.US_ASCII));
          return state;
        });
  }

  // ---- what lies on the desk

  /**
   * What lay on the desk; empty if nothing was kept. What can't be understood is put aside, so that
   * it is in nobody's way.
   *
   * @throws ProblemException DESK-101 or DESK-102 if it was put aside, DESK-103 if the disk can't
   *     be read
   */
  public synchronized Optional<DeskContent> content() {
    if (!current.exists()) {
      return Optional.empty();
    }
    try {
      return Optional.of(current.content());
    } catch (IOException e) {
      throw DeskProblem.unreadable(current.path(), e).asException(e);
    } catch (ProblemException e) {
      writing(this::putAside);
      throw e;
    }
  }

  /**
   * What is inside a run of the desk.
   *
   * @throws ProblemException DESK-101 to DESK-103 if it can't be read
   */
  public synchronized KeptRun run(String key) {
    try {
      return current.read(key);
    } catch (IOException e) {
      throw DeskProblem.unreadable(current.path(), e).asException(e);
    }
  }

  private Path putAside() throws IOException {
    for (int i = 1; ; i++) {
      DeskFolder aside = new DeskFolder(folder.resolve("aside-" + i));
      if (i == MOST_ASIDE) {
        aside.delete();
      }
      if (!Files.exists(aside.path())) {
        current.moveTo(aside);
        return aside.path();
      }
    }
  }

  /**
   * Keeps what lies on the desk.
   *
   * @param runs gives what is inside a run that was not kept before, by its key
   * @throws ProblemException DESK-104 if it can't be written, DESK-107 once it was closed; what was
   *     kept before is as it was
   */
  public synchronized void save(DeskContent content, Function<String, KeptRun> runs) {
    refuseAfterTheEnd();
    writing(
        () -> {
          FileRights.makePrivateFolder(current.path());
          current.write(beside.summed(content), runs);
          return current;
        });
  }

  // ---- the session before

  /** Whether there is a session before this one. */
  public synchronized boolean hasPrevious() {
    return previous.exists();
  }

  /**
   * Clears the desk: what lies on it becomes the session before, unless nothing is trained on it
   * and that one has trained runs.
   *
   * @throws ProblemException DESK-104 if the disk does not let it
   */
  public synchronized void startFresh() {
    writing(
        () -> {
          Optional<DeskContent> found = something();
          if (found.isPresent() && (!found.get().runs().isEmpty() || !hasPreviousRuns())) {
            previous.delete();
            current.moveTo(previous);
          } else {
            current.delete();
          }
          return previous;
        });
  }

  /** What lies on the desk, if it is worth a place of its own; what can't be read is put aside. */
  private Optional<DeskContent> something() throws IOException {
    try {
      return current.exists()
          ? Optional.of(current.content()).filter(found -> !found.isEmpty())
          : Optional.empty();
    } catch (ProblemException e) {
      putAside();
      return Optional.empty();
    }
  }

  /** Trained runs that could be brought back are worth more than a table alone. */
  private boolean hasPreviousRuns() throws IOException {
    try {
      return previous.exists() && !previous.content().runs().isEmpty();
    } catch (ProblemException e) {
      return false; // nothing that could be brought back
    }
  }

  /**
   * Exchanges what lies on the desk with the session before.
   *
   * @throws ProblemException DESK-104 if the disk does not let it
   */
  public synchronized void bringBack() {
    writing(
        () -> {
          if (something().isPresent()) {
            current.moveTo(moving);
          } else {
            current.delete();
          }
          previous.moveTo(current);
          if (moving.exists()) {
            moving.moveTo(previous);
          }
          return current;
        });
  }

  /**
   * Removes all that was kept.
   *
   * @throws ProblemException DESK-104 if the disk does not let it
   */
  public synchronized void forget() {
    writing(
        () -> {
          current.delete();
          previous.delete();
          for (int i = 1; i <= MOST_ASIDE; i++) {
            new DeskFolder(folder.resolve("aside-" + i)).delete();
          }
          return folder;
        });
  }

  // ---- the window

  /** Where the window was; empty if that is not known. */
  public Optional<WindowPlace> window() {
    return WindowPlace.read(folder.resolve(WINDOW));
  }

  /**
   * Keeps where the window is.
   *
   * @throws ProblemException DESK-104 if it can't be written
   */
  public synchronized void keep(WindowPlace window) {
    writing(
        () -> {
          AtomicFile.replacePrivate(folder.resolve(WINDOW), window.text());
          return window;
        });
  }

  /** Says that the end was orderly and lets go of the folder for good. */
  @Override
  public synchronized void close() {
    closed = true;
    if (lock.isEmpty()) {
      return;
    }
    try {
      mark(ENDED);
    } finally {
      release();
    }
  }

  private void release() {
    writing(
        () -> {
          lock.orElseThrow().close();
          lock = Optional.empty();
          return folder;
        });
  }

  private interface Writing<T> {
    T write() throws IOException;
  }

  private <T> T writing(Writing<T> work) {
    try {
      return work.write();
    } catch (IOException e) {
      throw DeskProblem.unwritable(folder, e).asException(e);
    }
  }
}
