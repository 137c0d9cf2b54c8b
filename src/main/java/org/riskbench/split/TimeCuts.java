package org.riskbench.split;

/**
 * Where the parts of a split by time begin: milliseconds since 1970 (of the time column, if that
 * counts from elsewhere; the row's position if the order of the rows is the time). Immutable.
 *
 * @param tuneFrom first moment of the tune part; as {@code calibrateFrom} for none
 * @param calibrateFrom first moment of the calibrate part; as {@code testFrom} for none
 * @param testFrom first moment of the test part
 */
public record TimeCuts(double tuneFrom, double calibrateFrom, double testFrom) {
  /**
   * Checked cuts.
   *
   * @throws org.riskbench.problem.ProblemException USE-142 if they are no moments in this order
   */
  public TimeCuts {
    boolean ordered = tuneFrom <= calibrateFrom && calibrateFrom <= testFrom;
    if (!ordered || Double.isInfinite(tuneFrom) || Double.isInfinite(testFrom)) {
      throw SplitProblems.cuts().asException();
    }
  }
}
