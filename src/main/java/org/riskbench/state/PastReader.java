package org.riskbench.state;

import org.riskbench.schema.RecordView;
import org.riskbench.velocity.Admission;

/**
 * Asks about one record after another, and lets the state take them. What is told of the last
 * record holds until the next. Not thread-safe: one a thread.
 */
public interface PastReader {
  /** What is to become of a record that was asked about. */
  enum Use {
    /** Nothing: a what-if. */
    LOOK,
    /** Later records see it; a log will keep its sighting. */
    TAKE,
    /** Later records see it; no log keeps it. */
    TAKE_UNLOGGED
  }

  /**
   * What is told of the past of a record.
   *
   * @return one value per feature of the plan, the same array at every call; NaN where missing
   * @throws org.riskbench.problem.ProblemException STATE-1xx if the past can't be reached in time
   */
  double[] tell(RecordView record, Use use);

  /** What was told last. */
  double[] told();

  /** Whether the record was taken, and if not, why. */
  Admission admission();

  /** Whether the record said no time and that of its receipt stands for it. */
  boolean isReceiptTime();

  /** How much of the longest window was seen before the record, 0 (cold) to 1 (warm). */
  double coverage();

  /** The number of the record among those taken, from 1; 0 if it has none. */
  long sequence();

  /** What a log is to keep of the record. */
  byte[] sighting();

  /**
   * To be called once the log knows of the record, or never will: until then no snapshot counts
   * that knows of it.
   */
  void release();
}
