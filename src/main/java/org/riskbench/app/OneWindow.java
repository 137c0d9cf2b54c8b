package org.riskbench.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.riskbench.disk.AtomicFile;
import org.riskbench.disk.FileRights;
import org.riskbench.disk.FolderLock;
import org.riskbench.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to be the only window of a home folder, and the door at which later starts hand over
 * their files. A killed program loses both by itself: the system gives its lock back, and nobody
 * answers at its door.
 */
final class OneWindow implements AutoCloseable {
  /** What whoever typed is told when there is a window already. */
  static final String OPEN_ALREADY =
      "Riskbench is open already: its window came to the front. For a second one, let"
          + " RISKBENCH_HOME name another home folder.";

  private static final Logger LOG = LoggerFactory.getLogger(OneWindow.class);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration FIRST_PATIENCE = Duration.ofSeconds(10);
  private static final String PLATE = "door.txt";
  private static final int LONGEST_PLATE = 10_000;

  private final FolderLock lock;
  private final Optional<Door> door;

  private OneWindow(FolderLock lock, Optional<Door> door) {
    this.lock = lock;
    this.door = door;
  }

  /** What stands at the door: which process answers, and where. */
  private record Plate(String process, Optional<Path> door) {
    static final Plate UNREADABLE = new Plate("unknown", Optional.empty());
  }

  private static Path folder(Path home) {
    return home.resolve("instance");
  }

  /**
   * Becomes the only window, or hands the knock to the one that is there.
   *
   * @param patience how long a window that starts, ends or is busy is waited for
   */
  static Claim claim(Path home, Knock knock, Duration patience) {
    Path folder = folder(home);
    long start = System.nanoTime();
    try {
      FileRights.makePrivateFolder(folder);
      while (true) {
        Optional<FolderLock> lock = FolderLock.take(folder, Duration.ZERO);
        if (lock.isPresent()) {
          return opened(folder, lock.get());
        }
        Duration left = patience.minusNanos(System.nanoTime() - start);
        if (left.isNegative()) {
          return new Claim.Unanswered(unanswered(home, plate(folder)));
        }
        if (isHanded(folder, knock, left)) {
          return new Claim.Handed();
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    } catch (IOException e) {
      LOG.warn("The home folder can't be locked: {}", e.getClass().getSimpleName());
      return new Claim.Untold(untold(home));
    }
  }

  /** Hands the knock to a window that is there and answers; cheap if there is none. */
  static boolean isHanded(Path home, Knock knock) {
    return isHanded(folder(home), knock, FIRST_PATIENCE);
  }

  private static boolean isHanded(Path folder, Knock knock, Duration patience) {
    return plate(folder).door().filter(door -> knock.isAnswered(door, patience)).isPresent();
  }

  /** The lock is what counts: without a door this window is the only one all the same. */
  private static Claim opened(Path folder, FolderLock lock) {
    plate(folder).door().ifPresent(OneWindow::removeLeft);
    Optional<Door> door = door(folder);
    String address = door.map(Door::address).map(Path::toString).orElse("");
    String plate = ProcessHandle.current().pid() + "\n" + address + "\n";
    OneWindow only = new OneWindow(lock, door);
    try {
      AtomicFile.replacePrivate(folder.resolve(PLATE), plate.getBytes(StandardCharsets.UTF_8));
      return new Claim.First(only, Optional.empty());
    } catch (IOException e) {
      LOG.warn("Later starts can't find the door: {}", e.getClass().getSimpleName());
      return new Claim.First(only, Optional.of(unfound(folder)));
    }
  }

  /** Where it stays, the next door is elsewhere. */
  private static void removeLeft(Path address) {
    try {
      Door.remove(address);
    } catch (IOException e) {
      LOG.info("A door that a killed program left stays: {}", e.getClass().getSimpleName());
    }
  }

  private static Optional<Door> door(Path folder) {
    try {
      return Optional.of(Door.in(folder));
    } catch (IOException e) {
      LOG.warn("Later starts can't hand over their files: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Plate plate(Path folder) {
    Path file = folder.resolve(PLATE);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_PLATE) {
        return Plate.UNREADABLE;
      }
      List<String> lines = Files.readAllLines(file);
      boolean whole = lines.size() == 2 && !lines.get(1).isEmpty();
      return new Plate(
          lines.isEmpty() ? "unknown" : lines.get(0),
          whole ? Optional.of(Path.of(lines.get(1))) : Optional.empty());
    } catch (IOException | IllegalArgumentException e) {
      return Plate.UNREADABLE; // nobody can be told anything there
    }
  }

  /** From now on files of later starts are opened in this window. */
  void welcome(Function<GivenFiles, CompletableFuture<Void>> window) {
    door.ifPresent(open -> open.welcome(window));
  }

  /** Lets the next window have the folder. */
  @Override
  public void close() {
    try {
      if (door.isPresent()) {
        door.get().close();
      }
      lock.close();
    } catch (IOException e) {
      LOG.warn("The home folder was not given back: {}", e.getClass().getSimpleName());
    }
  }

  private static Problem unanswered(Path home, Plate plate) {
    return Problem.error(
        "APP-101",
        "Riskbench is open already with the home folder %s, and does not answer (process %s)."
            .formatted(home, plate.process()),
        "Close that one and start again, or let RISKBENCH_HOME name another folder for a second.");
  }

  private static Problem unfound(Path folder) {
    return Problem.warning(
        "APP-103",
        "The file \"%s\" can't be written: a second start won't find this window."
            .formatted(folder.resolve(PLATE)),
        "Go on working; once Riskbench is closed, remove that file and start again.");
  }

  private static Problem untold(Path home) {
    return Problem.warning(
        "APP-102",
        "The home folder %s can't be written or locked: settings may not be kept, and a second window would go unnoticed."
            .formatted(home),
        "Make it writable for you alone, or let RISKBENCH_HOME name another folder.");
  }
}
