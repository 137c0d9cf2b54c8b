package org.riskbench.honesty;

/** How much too good the figures of a random split are. */
public enum Optimism {
  /** No more than chance explains. */
  NONE,
  /** A little, or much with too few frauds to be sure. */
  NOTICE,
  /** Much, and chance does not explain it. */
  WARNING;

  /** The worse of two. */
  Optimism or(Optimism other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
