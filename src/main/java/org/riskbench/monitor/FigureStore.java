package org.riskbench.monitor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.disk.AtomicFile;
import org.riskbench.disk.FolderLock;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;

/**
 * A folder in which one server keeps the monitor's figures, a file a model, so that they go on
 * after a restart. A file belongs to the one model file that was watched, named by its hash:
 * figures of two models never mix. Holds the latest few, each some hundred kilobytes at most. A
 * file is there whole or not at all; what can't be read or written is told and begun anew.
 * Thread-safe.
 */
public final class FigureStore implements AutoCloseable {
  private static final String ENDING = ".figures";
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Path folder;
  private final FolderLock lock;

  /** What was counted by the last writing: a file without news is not written again. */
  private final Map<Path, Integer> written = new HashMap<>();

  private Optional<Problem> unread = Optional.empty();
  private Optional<Problem> unwritten = Optional.empty();

  private FigureStore(Path folder, FolderLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes a folder, made where there is none, until it is closed.
   *
   * @throws org.riskbench.problem.ProblemException MONITOR-203 if another server has it,
   *     MONITOR-201 if it can't be used
   */
  public static FigureStore take(Path folder) {
    try {
      FolderLock lock =
          FolderLock.take(folder, PATIENCE).orElseThrow(() -> inUse(folder).asException());
      FigureStore store = new FigureStore(folder, lock);
      for (Path left : store.files(AtomicFile.UNFINISHED + "*")) {
        Files.deleteIfExists(left); // by a program that was killed
      }
      return store;
    } catch (IOException e) {
      throw unwritable(folder).asException(e);
    }
  }

  /** What was kept of a model; empty if nothing was, or if it can't be read. */
  synchronized Optional<KeptFigures> find(SealedModel model) {
    Path file = file(model);
    try {
      Optional<KeptFigures> found =
          Files.exists(file)
              ? Optional.of(FigureFile.read(Files.readAllBytes(file), Layout.of(model)))
              : Optional.empty();
      unread = Optional.empty();
      return found;
    } catch (IOException e) {
      unread =
          Optional.of(
              Problem.warning(
                  "MONITOR-202",
                  "What the monitor kept in %s can't be read, so its figures begin anew."
                      .formatted(file),
                  "Nothing has to be done: the file is written anew within a minute."));
      return Optional.empty();
    }
  }

  /** Keeps what is known of a model, in the place of what was kept before. */
  synchronized void keep(Watch watch) {
    Path file = file(watch.live().model());
    KeptFigures figures = watch.kept();
    Integer content = 31 * Arrays.hashCode(figures.counts()) + figures.alerts().hashCode();
    try {
      if (!content.equals(written.get(file))) {
        AtomicFile.replace(file, FigureFile.write(figures, watch.live().layout()));
        written.put(file, content);
        letGoOfTheOldest();
      }
      unwritten = Optional.empty();
    } catch (IOException e) {
      unwritten = Optional.of(unwritable(folder));
    }
  }

  private void letGoOfTheOldest() throws IOException {
    List<Path> all = files("*" + ENDING);
    if (all.size() <= Monitor.MOST_KEPT) {
      return;
    }
    Map<Path, FileTime> times = new HashMap<>();
    for (Path file : all) {
      times.put(file, Files.getLastModifiedTime(file));
    }
    all.sort(Comparator.comparing(times::get, Comparator.reverseOrder()));
    for (Path file : all.subList(Monitor.MOST_KEPT, all.size())) {
      Files.deleteIfExists(file);
      written.remove(file);
    }
  }

  private List<Path> files(String pattern) throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
      found.forEach(all::add);
    }
    return all;
  }

  private Path file(SealedModel model) {
    String name = model.id().name() + ".v" + model.id().version() + "-" + model.fileSha256();
    return folder.resolve(name + ENDING);
  }

  /** Why figures are not kept or did not come back, if so. */
  public synchronized Optional<Problem> trouble() {
    return unwritten.or(() -> unread);
  }

  private static Problem inUse(Path folder) {
    return Problem.warning(
        "MONITOR-203",
        "Another server keeps the figures of its monitor in %s, so those of this one begin anew at each start."
            .formatted(folder),
        "Stop the other one, or give this one a home of its own.");
  }

  private static Problem unwritable(Path folder) {
    return Problem.warning(
        "MONITOR-201",
        "The figures of the monitor can't be kept in %s: after a restart they begin anew."
            .formatted(folder),
        "Make room or free the folder; the next minute tries again.");
  }

  /** Lets others have the folder. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw unwritable(folder).asException(e);
    }
  }
}
