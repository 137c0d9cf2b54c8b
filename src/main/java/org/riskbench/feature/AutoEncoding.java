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

  Encoding of(Column column, NumberFits fits) {
    if (column.kind() == ColumnKind.TIME) {
      return Encoding.CALENDAR;
    }
    if (plan.algorithm() == Algorithm.TREE) {
      return Encoding.AS_IS;
    }
    if (column.kind() == ColumnKind.BOOLEAN || fits.distinct(FEW_VALUES) < FEW_VALUES) {
      return Encoding.STANDARDISE;
    }
    if (rarer < ENOUGH_FOR_BINS) {
      return Encoding.LOG;
    }
    return wide ? Encoding.WEIGHT_OF_EVIDENCE : Encoding.QUANTILE_BINS;
  }

  /**
   * What is told of the past is a count, a sum or a span as a rule, and its logarithm is. Bins tear
   * apart what a line tells best: the difference of two counts.
   */
  Encoding ofVelocity() {
    return plan.algorithm() == Algorithm.TREE ? Encoding.AS_IS : Encoding.LOG;
  }

  Encoding of(CategoryFits fits) {
    if (fits.isConstant()) {
      return Encoding.LEAVE_OUT;
    }
    int levels = fits.frequentLevels();
    boolean many = levels > plan.settings().mostLevels();
    if (plan.algorithm() == Algorithm.TREE) {
      return many ? Encoding.TARGET_RATE : Encoding.ORDINAL;
    }
    boolean thin = levels > FEW_LEVELS && (long) levels * ENOUGH_FOR_A_LEVEL > rarer;
    return many || thin ? Encoding.TARGET_RATE : Encoding.ONE_HOT;
  }
}
