package org.riskbench.loading;

import java.nio.file.Path;
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

  /** For people: a file's name without its endings. */
  public abstract String name();

  /**
   * Opens the table at its beginning.
   *
   * @param context is told the progress and asked whether to go on
   * @throws org.riskbench.problem.ProblemException DATA-103, DATA-105, DATA-108, DATA-110 to
   *     DATA-112 as all methods of the source do
   */
  abstract TableSource open(JobContext context);
}
