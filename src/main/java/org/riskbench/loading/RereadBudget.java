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

  /**
   * Whether one may go back to this place later on; places count from the beginning of the text.
   */
  boolean allows(long position) {
    reach(position);
    return left >= 0;
  }

  /** Says that reading goes back. */
  void back(long from, long to) {
    reach(from);
    left -= from - to;
  }

  private void reach(long position) {
    long forward = Math.max(0, position - farthest);
    farthest += forward;
    left = Math.min(most, left + EARNED * forward);
  }
}
