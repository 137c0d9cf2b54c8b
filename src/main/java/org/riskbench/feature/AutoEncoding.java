package org.riskbench.feature;

import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.velocity.VelocityFeature;

/**
 * Chooses an encoding where nobody did, from the column, the rows and the algorithm.
 *
 * <p>For a linear model, a number is a line, a line of its logarithm, or quantile bins: what tells
 * most of rows that it was not learnt on. Where bins would make more cells than memory should hold,
 * the evidence of the same bins is one feature. Categories are one-hot, or their target rate where
 * they have many frequent levels, or more than the rarer class can tell apart.
 */
final class AutoEncoding {
  /** Rows of the rarer class from which bins can bring more than they cost. */
  static final int ENOUGH_FOR_BINS = 500;

  /**
   * By so much, in log likelihood, bins must tell more than a line of one column alone: beside
   * other columns each of their weights costs something. Found on train parts of public data.
   */
  private static final double WORTH_BINS = 5;

  /** Rows of the rarer class that each level's own weight asks for. */
  private static final int ENOUGH_FOR_A_LEVEL = 20;

  /** So many levels always have weights of their own. */
  private static final int FEW_LEVELS = 12;

  /** A number with fewer values than this is a line anyway. */
  private static final int FEW_VALUES = 3;

  /** Encoded cells that bins may take, some 400 MB. */
  private static final long MOST_CELLS = 50_000_000;

  private static final EncodingChoice NOTHING =
      new EncodingChoice(
          Encoding.LEAVE_OUT, "What some records tell of it does not hold for the others.");
  private static final String TREE = "Trees split values where they like.";
  private static final String BINNED = "Each bin and each level has points of its own.";

  private final TrainingRows rows;
  private final EncodingPlan plan;
  private final int rarer;
  private final boolean wide;

  AutoEncoding(TrainingRows rows, EncodingPlan plan) {
    this.rows = rows;
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

  /**
   * Of an input or a derived column. The analyst gave the one; the other was made without being
   * asked for, so it has to show that it tells something.
   */
  EncodingChoice of(Column column, NumberFits fits, boolean derived) {
    if (column.kind() == ColumnKind.TIME) {
      return plan.algorithm() == Algorithm.BINNED
          ? choice(Encoding.LEAVE_OUT, "Bins of a moment don't come again; its hour can have some.")
          : choice(Encoding.CALENDAR, "Of a moment, hour and weekday can come again.");
    }
    if (plan.algorithm() == Algorithm.TREE) {
      return choice(Encoding.AS_IS, TREE);
    }
    if (derived && tellsNothing(fits)) {
      return NOTHING;
    }
    if (plan.algorithm() == Algorithm.BINNED) {
      return choice(Encoding.WEIGHT_OF_EVIDENCE, BINNED);
    }
    if (column.kind() == ColumnKind.BOOLEAN || fits.distinct(FEW_VALUES) < FEW_VALUES) {
      return choice(Encoding.STANDARDISE, "With two values, one weight says all.");
    }
    return shape(fits);
  }

  private boolean tellsNothing(NumberFits fits) {
    Cuts cuts = fits.cuts(plan.settings());
    Evidence evidence = evidence(fits.groups(cuts), cuts.bins() + 1);
    double line = evidence.gain(evidence.lineOutOfFold(fits.places(cuts, value -> value)));
    return Math.max(line, evidence.gain(evidence.outOfFold())) < 0;
  }

  private Evidence evidence(int[] groups, int size) {
    return new Evidence(rows, groups, size, plan.settings().smoothing());
  }

  /** Bins, a line or a line of logarithms: what tells most of folds that it was not learnt on. */
  private EncodingChoice shape(NumberFits fits) {
    Cuts cuts = fits.cuts(plan.settings());
    Evidence evidence = evidence(fits.groups(cuts), cuts.bins() + 1);
    double line = evidence.gain(evidence.lineOutOfFold(fits.places(cuts, value -> value)));
    double log = evidence.gain(evidence.lineOutOfFold(fits.places(cuts, LogScale::log)));
    double bins = evidence.gain(evidence.outOfFold());
    boolean enough = rarer >= ENOUGH_FOR_BINS;
    if (enough && bins > 0 && bins > Math.max(line, log) + WORTH_BINS) {
      return wide
          ? choice(
              Encoding.WEIGHT_OF_EVIDENCE, "Bins of so many numbers would take too much memory.")
          : choice(
              Encoding.QUANTILE_BINS, "Risk does not rise evenly: each bin has its own weight.");
    }
    return line > log
        ? choice(Encoding.STANDARDISE, "Risk rises or falls evenly.")
        : choice(Encoding.LOG, "Risk rises or falls with the logarithm.");
  }

  /**
   * A count is a line: fraud gets likelier by the same factor with every record, as it does where
   * good and bad keys come back at rates of their own. Sums spread by multiples, and their
   * logarithm is the line. Bins would tear apart what a line tells best: the difference of two
   * counts. A span is none: a key that was never seen before is no key that was seen a usual time
   * ago. On train parts this told more than logarithms of all.
   */
  EncodingChoice of(VelocityFeature feature) {
    if (plan.algorithm() == Algorithm.TREE) {
      return choice(Encoding.AS_IS, TREE);
    }
    if (plan.algorithm() == Algorithm.BINNED) {
      return choice(Encoding.WEIGHT_OF_EVIDENCE, BINNED);
    }
    return switch (feature.aggregate()) {
      case COUNT, DISTINCT, FRAUD_SHARE ->
          choice(Encoding.STANDARDISE, "Every further record counts as much as the last.");
      case SUM, MEAN, MAX, RATIO_TO_MEAN ->
          choice(Encoding.LOG, "Sums and means spread by multiples.");
      case SINCE_LAST, SINCE_FIRST ->
          choice(
              Encoding.WEIGHT_OF_EVIDENCE,
              "A span has no even course, and none at all says something of its own.");
    };
  }

  /** Of an input or a derived column, as above. */
  EncodingChoice of(CategoryFits fits, boolean derived) {
    int levels = fits.frequentLevels();
    boolean many = levels > plan.settings().mostLevels();
    if (plan.algorithm() == Algorithm.TREE) {
      return many
          ? choice(Encoding.TARGET_RATE, "%,d levels in order of their risk.".formatted(levels))
          : choice(Encoding.ORDINAL, TREE);
    }
    if (derived) {
      Levels known = fits.levels();
      Evidence evidence = evidence(fits.groups(known), known.size() + 2);
      if (evidence.gain(evidence.outOfFold()) < 0) {
        return NOTHING;
      }
    }
    if (plan.algorithm() == Algorithm.BINNED) {
      return choice(Encoding.TARGET_RATE, BINNED);
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
