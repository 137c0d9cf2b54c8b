package org.riskbench.loading;

import java.util.Arrays;

/**
 * How much room a growing column takes: as much as is expected, so that it is copied seldom,
 * without trusting the guess too far.
 */
final class ColumnRoom {
  private static final double SLACK = 1.02;
  private static final int MOST_GROWTH = 8;

  private int expected;

  /** Says about how many cells there will be. */
  void expect(int cells) {
    expected = cells;
  }

  /** The codes with room for at least so many cells. */
  int[] fitting(int[] codes, int cells) {
    return cells > codes.length ? Arrays.copyOf(codes, of(cells)) : codes;
  }

  /** The numbers with room for at least so many cells. */
  double[] fitting(double[] numbers, int cells) {
    return cells > numbers.length ? Arrays.copyOf(numbers, of(cells)) : numbers;
  }

  private int of(int cells) {
    int guess = (int) Math.min(expected * SLACK, (double) cells * MOST_GROWTH);
    return Math.max(guess, cells + (cells >> 1));
  }
}
