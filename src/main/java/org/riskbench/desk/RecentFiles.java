package org.riskbench.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riskbench.disk.AtomicFile;
import org.riskbench.modelfile.JsonText;
import org.riskbench.modelfile.JsonView;
import org.riskbench.problem.ProblemException;

/**
 * The files that were opened last, the latest first: names alone, for their owner only.
 * Thread-safe; methods wait for the disk.
 */
public final class RecentFiles {
  /** So many are remembered. */
  public static final int MOST = 10;

  private static final String FILES = "files";
  private static final long MOST_BYTES = 1 << 20;

  private final Path list;

  /** The list in a file, which need not be there. */
  public RecentFiles(Path list) {
    this.list = list;
  }

  /** The files; none where the list can't be read, as it is only a help to the memory. */
  public synchronized List<Path> all() {
    try {
      if (!Files.isRegularFile(list) || Files.size(list) > MOST_BYTES) {
        return List.of();
      }
      List<Path> files = new ArrayList<>();
      for (String each : JsonView.parse(FILES, Files.readAllBytes(list)).at(FILES).texts()) {
        files.add(Path.of(each));
      }
      return files;
    } catch (IOException | ProblemException | InvalidPathException e) {
      return List.of(); // by contract
    }
  }

  /**
   * Remembers a file as the latest.
   *
   * @throws ProblemException DESK-104 if the list can't be written
   */
  public synchronized List<Path> add(Path file) {
    Set<Path> files = new LinkedHashSet<>();
    files.add(file.toAbsolutePath().normalize());
    files.addAll(all());
    return write(files.stream().limit(MOST).toList());
  }

  /**
   * Forgets all.
   *
   * @throws ProblemException DESK-104 if that can't be written
   */
  public synchronized List<Path> clear() {
    try {
      Files.deleteIfExists(list);
      return List.of();
    } catch (IOException e) {
      throw DeskProblem.unwritable(list, e).asException(e);
    }
  }

  private List<Path> write(List<Path> files) {
    try {
      AtomicFile.replacePrivate(
          list, JsonText.object(Map.of(FILES, files.stream().map(Path::toString).toList())));
      return files;
    } catch (IOException e) {
      throw DeskProblem.unwritable(list, e).asException(e);
    }
  }
}
