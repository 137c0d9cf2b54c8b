package org.riskbench.honesty;

/** How much too good the figures of a random split are. */
public enum Flag {
  /** No more than chance explains. */
  NONE,
  /** A little, or much with too few frauds to be sure. */
  NOTICE,
  /** Much, and chance does not explain it. */
  WARNING;

  /** The worse of two. */
  Flag or(Flag other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
