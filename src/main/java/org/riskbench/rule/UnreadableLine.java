package org.riskbench.rule;

/** A line that is no rule: where and why. Never leaves the room. */
final class UnreadableLine extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final int at;

  private UnreadableLine(int at, String why) {
    super(why);
    this.at = at;
  }

  /**
   * Something else should stand there.
   *
   * @param at character of the line, from 1
   */
  static UnreadableLine expecting(int at, String expected) {
    return new UnreadableLine(at, expected + " is expected");
  }

  /**
   * What stands there won't do.
   *
   * @param at character of the line, from 1
   */
  static UnreadableLine refusing(int at, IllegalArgumentException refusal) {
    return new UnreadableLine(at, String.valueOf(refusal.getMessage()));
  }

  int at() {
    return at;
  }
}
