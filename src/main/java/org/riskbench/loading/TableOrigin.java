package org.riskbench.loading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.riskbench.database.DatabaseQuery;
import org.riskbench.job.JobContext;

/**
 * Where a table is and how it can be read, found once and opened as often as needed. Immutable.
 *
 * <p>A new format is a subclass, its {@link TableSource}, and a line in {@link FileProbe}.
 */
public abstract class TableOrigin {
  /** Only formats of this room. */
  TableOrigin() {}

  /**
   * A file, whatever its format.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-109 if it can't be a table
   */
  public static TableOrigin file(Path file) {
    return FileProbe.of(file);
  }

  /**
   * A sheet of an Excel workbook.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-109 if it can't be read,
   *     DATA-168 if the file is no workbook
   */
  public static TableOrigin sheet(Path file, String sheet) {
    if (!(FileProbe.of(file) instanceof WorkbookOrigin)) {
      throw FormatProblems.noWorkbook(file).asException();
    }
    return new WorkbookOrigin(file, Optional.of(sheet));
  }

  /**
   * The result of a database query. Opening it connects: DATA-170 to DATA-178 say what can go
   * wrong.
   */
  public static TableOrigin database(DatabaseQuery query) {
    return new DatabaseOrigin(query);
  }

  /** Whether it can be opened a second time at no cost to anybody. */
  boolean isFile() {
    return true;
  }

  /** The file that it is in; empty if it is in none. */
  Optional<Path> path() {
    return Optional.empty();
  }

  /** For people: a file's name without its endings. */
  public abstract String name();

  /** For people: the format that was recognised, such as {@code Text divided by tabs}. */
  public abstract String format();

  /**
   * The sheets that a workbook has, in order; none for other formats. Reads the file.
   *
   * @throws org.riskbench.problem.ProblemException DATA-165 to DATA-167 if it can't be read
   */
  List<String> sheets() {
    return List.of();
  }

  /**
   * Opens the table at its beginning.
   *
   * @param context is told the progress and asked whether to go on
   * @throws org.riskbench.problem.ProblemException DATA-103, DATA-105, DATA-108, DATA-110 to
   *     DATA-112 as all methods of the source do
   */
  abstract TableSource open(JobContext context);
}
