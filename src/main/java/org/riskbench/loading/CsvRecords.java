package org.riskbench.loading;

import org.riskbench.dataset.Rejected;

/** Who takes the records that a {@link CsvScanner} finds. */
interface CsvRecords {
  /** A record begins in this line, counted from 1. */
  void begin(long line);

  /** The next cell of the record: these characters, which are gone afterwards. */
  void take(char[] buffer, int offset, int length);

  /** Cells that a record should have, or 0 if any number will do. */
  int width();

  /**
   * The record ends, after as many lines.
   *
   * @param swallowing whether all but the first of them look like rows, and may have been
   */
  void end(int lines, boolean swallowing);

  /**
   * The record ends with the line it began in, for its quotes are not as they should be. Cells that
   * came from further lines are no part of it.
   *
   * @param cell where that is, counted from 0
   */
  void breakOff(int cell, Rejected.Reason reason);
}
