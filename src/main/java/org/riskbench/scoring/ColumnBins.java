package org.riskbench.scoring;

import org.riskbench.feature.Cuts;
import org.riskbench.feature.Levels;

/**
 * The groups that a column's values are counted in. The last group is of the missing ones.
 * Immutable; putting a value into its group allocates nothing.
 */
public sealed interface ColumnBins {
  /** How many groups there are. */
  int groups();

  /** The group of a number, from 0; NaN is missing. */
  int group(double value);

  /** The group of a text, from 0; the empty one is missing. */
  int group(CharSequence value);

  /** The group of missing values. */
  default int missing() {
    return groups() - 1;
  }

  /** The group of categories that training saw too rarely or never; -1 where there is none. */
  default int unseen() {
    return -1;
  }

  /** Whether a number is beyond all that training saw. */
  default boolean isOutside(double value) {
    return false;
  }

  /**
   * Numbers between cuts.
   *
   * @param low smallest value of training, minus infinity if it is not known
   * @param high largest one, plus infinity likewise
   */
  record Numbers(Cuts cuts, double low, double high) implements ColumnBins {
    @Override
    public int groups() {
      return cuts.bins() + 1;
    }

    @Override
    public int group(double value) {
      return Double.isNaN(value) ? missing() : cuts.bin(value);
    }

    @Override
    public int group(CharSequence value) {
      throw new IllegalArgumentException("a number was expected");
    }

    @Override
    public boolean isOutside(double value) {
      return value < low || value > high;
    }
  }

  /** The most frequent levels one by one, the other known ones, the unseen, the missing. */
  record Categories(Levels levels) implements ColumnBins {
    /** Levels that have a group of their own; more would hide a shift among them. */
    public static final int MOST_ALONE = 20;

    private int alone() {
      return Math.min(MOST_ALONE, levels.size());
    }

    @Override
    public int groups() {
      return alone() + 3;
    }

    @Override
    public int unseen() {
      return alone() + 1;
    }

    @Override
    public int group(double value) {
      throw new IllegalArgumentException("a text was expected");
    }

    @Override
    public int group(CharSequence value) {
      if (value.length() == 0) {
        return missing();
      }
      int level = levels.position(value);
      return level < 0 ? unseen() : Math.min(level, alone());
    }
  }

  /** There or missing: all that may be kept of keys, protected attributes, free text and times. */
  record Presence() implements ColumnBins {
    @Override
    public int groups() {
      return 2;
    }

    @Override
    public int group(double value) {
      return Double.isNaN(value) ? 1 : 0;
    }

    @Override
    public int group(CharSequence value) {
      return value.length() == 0 ? 1 : 0;
    }
  }
}
