package org.riskbench.loading;

/**
 * How much of a text may be read again. It keeps the time in proportion to the text, whatever the
 * text holds: reading forward earns two characters for each one, up to a limit, and going back
 * spends them.
 */
final class RereadBudget {
  private static final int EARNED = 2;

  private final long most;
  private long left;
  private long farthest;

  /**
   * A budget for one text.
   *
   * @param most characters at hand at once, and at the beginning
   */
  RereadBudget(long most) {
    this.most = most;
    this.left = most;
  }

  /** Whether nobody should go back until more has been read. */
  boolean isSpent() {
    return left < 0;
  }

  /** Says that reading goes back; both places are counted from the beginning of the text. */
  void back(long from, long to) {
    long forward = Math.max(0, from - farthest);
    left = Math.min(most, left + EARNED * forward) - (from - to);
    farthest += forward;
  }
}
