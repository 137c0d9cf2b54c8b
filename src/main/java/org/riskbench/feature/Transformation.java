package org.riskbench.feature;

import java.util.List;

/** One fitted step of a recipe: one column in, some features out. Immutable. */
public sealed interface Transformation {
  /** Name of the input column. */
  String column();

  /** How many features come out. */
  int width();

  /**
   * A number (or a yes/no as 1 and 0) centred and scaled: {@code (x - mean) / scale}.
   *
   * @param fill stands in for a missing value before centring (the training median)
   * @param scale above 0
   * @param limit the result is cut to ± this many scales, so that one wild value can't rule a score
   * @param missingIndicator whether a second feature says 1 where the value was missing
   */
  record Standardise(
      String column, double fill, double mean, double scale, double limit, boolean missingIndicator)
      implements Transformation {
    public Standardise {
      boolean finite = Double.isFinite(fill) && Double.isFinite(mean) && Double.isFinite(scale);
      if (!finite || !(scale > 0) || !(limit > 0)) {
        throw new IllegalArgumentException("column " + column + " has no sound scale");
      }
    }

    @Override
    public int width() {
      return missingIndicator ? 2 : 1;
    }
  }

  /**
   * One feature a level, then one for all other levels, then one for missing. A level never seen in
   * training counts as "other": that is the policy for unseen categories.
   *
   * @param levels those with a feature of their own, most frequent first
   */
  record OneHot(String column, List<String> levels) implements Transformation {
    public OneHot {
      levels = List.copyOf(levels);
    }

    @Override
    public int width() {
      return levels.size() + 2;
    }
  }

  /** A moment as hour of day and day of week in UTC, each on a circle (sine, cosine). */
  record Calendar(String column) implements Transformation {
    @Override
    public int width() {
      return 4;
    }
  }
}
