package org.riskbench.feature;

import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;

/**
 * Chooses an encoding where nobody did, from the column, the rows and the algorithm.
 *
 * <p>For a linear model, numbers get quantile bins where the rarer class is large enough to learn a
 * weight a bin, else their logarithm is standardised; where bins would make more cells than memory
 * should hold, the evidence of the same bins in one feature. Categories are one-hot, or their
 * target rate where they have many frequent levels, or more than the rarer class can tell apart.
 */
final class AutoEncoding {
  /** Rows of the rarer class from which bins bring more than they cost. */
  static final int ENOUGH_FOR_BINS = 500;

  /** Rows of the rarer class that each level's own weight asks for. */
  private static final int ENOUGH_FOR_A_LEVEL = 20;

  /** So many levels always have weights of their own. */
  private static final int FEW_LEVELS = 12;

  /** A number with fewer values than this is a line anyway. */
  private static final int FEW_VALUES = 3;

  /** Encoded cells that bins may take, some 400 MB. */
  private static final long MOST_CELLS = 50_000_000;

  private static final String TREE = "Trees split values where they like.";

  private final EncodingPlan plan;
  private final int rarer;
  private final boolean wide;

  AutoEncoding(TrainingRows rows, EncodingPlan plan) {
    this.plan = plan;
    int frauds = 0;
    for (boolean fraud : rows.fraud()) {
      frauds += fraud ? 1 : 0;
    }
    this.rarer = Math.min(frauds, rows.size() - frauds);
    long numbers =
        rows.wide().schema().columns().stream()
            .filter(column -> column.kind() == ColumnKind.NUMBER)
            .count();
    this.wide = numbers * plan.settings().bins() * rows.size() > MOST_CELLS;
  }

  EncodingChoice of(Column column, NumberFits fits) {
    if (column.kind() == ColumnKind.TIME) {
      return choice(Encoding.CALENDAR, "Of a moment, hour and weekday can come again.");
    }
    if (plan.algorithm() == Algorithm.TREE) {
      return choice(Encoding.AS_IS, TREE);
    }
    if (column.kind() == ColumnKind.BOOLEAN || fits.distinct(FEW_VALUES) < FEW_VALUES) {
      return choice(Encoding.STANDARDISE, "With two values, one weight says all.");
    }
    if (rarer < ENOUGH_FOR_BINS) {
      return choice(
          Encoding.LOG,
          "%,d records of the rarer class are too few for a weight a bin.".formatted(rarer));
    }
    return wide
        ? choice(Encoding.WEIGHT_OF_EVIDENCE, "Bins of so many numbers would take too much memory.")
        : choice(Encoding.QUANTILE_BINS, "Risk need not rise evenly: each bin has its own weight.");
  }

  /**
   * What is told of the past is a count, a sum or a span as a rule, and its logarithm is. Bins tear
   * apart what a line tells best: the difference of two counts.
   */
  EncodingChoice ofVelocity() {
    return plan.algorithm() == Algorithm.TREE
        ? choice(Encoding.AS_IS, TREE)
        : choice(Encoding.LOG, "Counts and spans spread by multiples, and differences tell.");
  }

  EncodingChoice of(CategoryFits fits) {
    int levels = fits.frequentLevels();
    boolean many = levels > plan.settings().mostLevels();
    if (plan.algorithm() == Algorithm.TREE) {
      return many
          ? choice(Encoding.TARGET_RATE, "%,d levels in order of their risk.".formatted(levels))
          : choice(Encoding.ORDINAL, TREE);
    }
    boolean thin = levels > FEW_LEVELS && (long) levels * ENOUGH_FOR_A_LEVEL > rarer;
    return many || thin
        ? choice(
            Encoding.TARGET_RATE, "%,d levels are too many for a weight each.".formatted(levels))
        : choice(Encoding.ONE_HOT, "%,d levels can have a weight each.".formatted(levels));
  }

  private static EncodingChoice choice(Encoding encoding, String reason) {
    return new EncodingChoice(encoding, reason);
  }
}
