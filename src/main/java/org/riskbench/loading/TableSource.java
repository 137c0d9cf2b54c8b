package org.riskbench.loading;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Rejected;
import org.riskbench.dataset.Source;
import org.riskbench.problem.Problem;
import org.riskbench.schema.ColumnKind;

/**
 * A table while it is read, from its columns to its last row. Calls the checkpoint of the context
 * it was opened with, so that any call may end in a cancellation. Not thread-safe: one call at a
 * time, from whatever thread.
 */
interface TableSource extends Closeable {
  /** The columns in order: distinct names, none empty. */
  List<String> names();

  /**
   * What the cells of a column are if they come as values ({@link Batch#add(double)}) rather than
   * as text.
   *
   * @return NUMBER, BOOLEAN or TIME, or empty for text, whose kind is found out
   */
  default Optional<ColumnKind> typed(int column) {
    return Optional.empty();
  }

  /**
   * Fills the batch, which it clears first, with the next rows, each with a cell for every column.
   * Rows that don't fit are set aside. The batch stays empty at the end only.
   */
  void fill(Batch batch);

  /** Data rows seen so far, those set aside included. */
  long seen();

  /** How much of the table has been read, 0 to 1; 1 where its size is not known. */
  default double share() {
    return 1;
  }

  /** The rows set aside so far, in order. */
  List<Rejected> rejected();

  /** What the analyst should know; complete once the source has been read to its end. */
  List<Problem> warnings();

  /** Says that nobody will ask for {@link #source()}: the fingerprint need not be made. */
  default void forgoFingerprint() {
    // where it costs nothing there is nothing to save
  }

  /** What was read, with its fingerprint; once, after the last row. */
  Source source();

  @Override
  void close();
}
