package org.riskbench.state;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.disk.AtomicFile;
import org.riskbench.disk.FolderLock;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/**
 * A folder of snapshots that one server has to itself. The last two are kept: should the newer one
 * turn out to be damaged, the older one and the log tell the same. Not thread-safe.
 */
final class SnapshotFolder implements AutoCloseable {
  private static final int KEPT = 2;
  private static final String ENDING = ".snapshot";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** A snapshot that was read, and what was wrong with newer ones. */
  record Found(Optional<SnapshotFile> snapshot, List<Problem> troubles) {}

  private final StatePlan plan;
  private final FolderLock lock;

  private SnapshotFolder(StatePlan plan, FolderLock lock) {
    this.plan = plan;
    this.lock = lock;
  }

  /**
   * Takes the folder, made where there is none, and removes what a killed program left unfinished.
   *
   * @throws ProblemException STATE-111 if another server has it, STATE-112 if it can't be used
   */
  static SnapshotFolder take(StatePlan plan) {
    try {
      FolderLock lock =
          FolderLock.take(plan.folder(), PATIENCE)
              .orElseThrow(() -> StateProblem.inUse(plan.folder()));
      SnapshotFolder folder = new SnapshotFolder(plan, lock);
      folder.files(AtomicFile.UNFINISHED + "*").forEach(SnapshotFolder::remove);
      return folder;
    } catch (IOException e) {
      throw StateProblem.unusable(plan.folder(), e);
    }
  }

  /**
   * The newest snapshot that can be read.
   *
   * @throws ProblemException STATE-104 if it was made with another secret, STATE-112 if the folder
   *     can't be read
   */
  Found newest() {
    List<Problem> troubles = new ArrayList<>();
    for (Path file : snapshots()) {
      try {
        return new Found(Optional.of(SnapshotFile.read(file, plan)), troubles);
      } catch (ProblemException e) {
        if (e.problem().code().equals("STATE-104")) {
          throw e;
        }
        troubles.add(e.problem());
      }
    }
    return new Found(Optional.empty(), troubles);
  }

  /** Writes a snapshot and lets go of the oldest. */
  void write(long sequence, long now, AtomicFile.Content content) throws IOException {
    // The number says which is newer, also where clocks were set.
    String name = String.format(Locale.ROOT, "%019d-%013d%s", sequence, now, ENDING);
    AtomicFile.replacePrivate(plan.folder().resolve(name), content);
    List<Path> all = snapshots();
    all.subList(Math.min(KEPT, all.size()), all.size()).forEach(SnapshotFolder::remove);
  }

  /** Newest first. */
  private List<Path> snapshots() {
    List<Path> found = files("*" + ENDING);
    found.sort(Comparator.comparing((Path file) -> String.valueOf(file.getFileName())).reversed());
    return found;
  }

  private List<Path> files(String pattern) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(plan.folder(), pattern)) {
      stream.forEach(found::add);
      return found;
    } catch (IOException e) {
      throw StateProblem.unusable(plan.folder(), e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw StateProblem.unusable(file, e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw StateProblem.unusable(plan.folder(), e);
    }
  }
}
