package org.riskbench.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Whether the rows of a log are those that were written. Immutable.
 *
 * @param rows how many there are
 * @param erased how many of them are tombstones
 * @param breaks where the chain is broken, some of the first
 * @param head hash of the last row, 64 hexadecimal digits: kept elsewhere, it tells later whether
 *     rows went since
 */
public record ChainReport(long rows, long erased, List<Break> breaks, Optional<String> head) {
  /** What is wrong with a row. */
  public enum Fault {
    /** A part of it is not what was written. */
    CHANGED,
    /** It does not follow the one before it: a row was removed, added or changed. */
    OUT_OF_PLACE,
    /** Rows at the end are gone. */
    CUT_OFF
  }

  /**
   * A place where the chain is broken.
   *
   * @param row its number
   */
  public record Break(long row, Fault fault) {}

  public ChainReport {
    breaks = List.copyOf(breaks);
  }

  /** Whether nothing is wrong. */
  public boolean isWhole() {
    return breaks.isEmpty();
  }
}
