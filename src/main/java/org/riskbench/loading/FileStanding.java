package org.riskbench.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/**
 * A file as it stands before it is read, to be held against what it is afterwards: half of one and
 * half of another file must not pass for a table.
 */
final class FileStanding {
  private final Optional<Path> file;
  private final Optional<BasicFileAttributes> before;

  private FileStanding(Optional<Path> file) {
    this.file = file;
    this.before = file.flatMap(FileStanding::look);
  }

  /** Of a table that is not in a file nothing can be said. */
  static FileStanding of(TableOrigin origin) {
    return new FileStanding(origin.path());
  }

  /**
   * Looks again. A file that has gone was read whole: the system keeps it for its readers.
   *
   * @return a warning if it has grown
   * @throws ProblemException DATA-113 if it is another one, or shorter
   */
  Optional<Problem> check() {
    Optional<BasicFileAttributes> after = file.flatMap(FileStanding::look);
    if (before.isEmpty() || after.isEmpty() || isSame(before.get(), after.get())) {
      return Optional.empty();
    }
    long size = before.get().size();
    if (!isSameFile(before.get(), after.get()) || after.get().size() <= size) {
      throw LoadProblems.otherMeanwhile(file.get()).asException();
    }
    return Optional.of(LoadProblems.grown());
  }

  private static boolean isSame(BasicFileAttributes one, BasicFileAttributes other) {
    return isSameFile(one, other)
        && one.size() == other.size()
        && one.lastModifiedTime().equals(other.lastModifiedTime());
  }

  private static boolean isSameFile(BasicFileAttributes one, BasicFileAttributes other) {
    return Objects.equals(one.fileKey(), other.fileKey()); // null where the system has none
  }

  private static Optional<BasicFileAttributes> look(Path file) {
    try {
      return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (IOException e) {
      return Optional.empty(); // gone: the reading itself says what is wrong
    }
  }
}
