package org.riskbench.threshold;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Labelled risk scores prepared so that what two thresholds do is known at once: {@link #at} takes
 * the same short time for a thousand records and for a million. Immutable and thread-safe.
 */
public final class ThresholdSweep {
  /** One above the highest score: a threshold nothing reaches. */
  public static final int NONE = 1001;

  private final long[] records = new long[NONE + 1];
  private final double[] fraud = new double[NONE + 1];
  private final double[] good = new double[NONE + 1];
  private final double[] fraudAmount = new double[NONE + 1];
  private final double[] goodAmount = new double[NONE + 1];
  private final boolean hasAmounts;
  private final long amountsExcluded;

  private ThresholdSweep(int[] scores, boolean[] frauds, double[] weights, double[] amounts) {
    long excluded = 0;
    for (int i = 0; i < scores.length; i++) {
      int score = scores[i];
      double weight = weights.length == 0 ? 1 : weights[i];
      boolean counted = amounts.length > 0 && MoneySweep.isCounted(amounts[i]);
      double amount = counted ? weight * amounts[i] : 0;
      records[score]++;
      (frauds[i] ? fraud : good)[score] += weight;
      (frauds[i] ? fraudAmount : goodAmount)[score] += amount;
      excluded += amounts.length > 0 && !counted ? 1 : 0;
    }
    hasAmounts = amounts.length > 0;
    amountsExcluded = excluded;
    for (int score = NONE - 1; score >= 0; score--) {
      records[score] += records[score + 1];
      fraud[score] += fraud[score + 1];
      good[score] += good[score + 1];
      fraudAmount[score] += fraudAmount[score + 1];
      goodAmount[score] += goodAmount[score + 1];
    }
  }

  /** Prepares records without weights and amounts. */
  public static ThresholdSweep of(int[] scores, boolean[] fraud) {
    return of(scores, fraud, new double[0], new double[0]);
  }

  /**
   * Prepares records.
   *
   * @param scores risk scores, 0 to 1000
   * @param fraud whether each record is fraud, same length
   * @param weights how many records each stands for, above 0; empty means 1 each
   * @param amounts amount of each transaction; empty if there are none. Amounts not above 0 (or
   *     missing, NaN, or infinite) are left out of the sums and counted
   */
  public static ThresholdSweep of(
      int[] scores, boolean[] fraud, double[] weights, double[] amounts) {
    int n = scores.length;
    if (fraud.length != n
        || (weights.length != n && weights.length != 0)
        || (amounts.length != n && amounts.length != 0)) {
      throw new IllegalArgumentException("scores, labels, weights and amounts differ in length");
    }
    for (int i = 0; i < n; i++) {
      if (scores[i] < 0 || scores[i] >= NONE) {
        throw new IllegalArgumentException("a risk score lies between 0 and 1000");
      }
      if (weights.length > 0 && !(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a weight is above 0");
      }
    }
    return new ThresholdSweep(scores, fraud, weights, amounts);
  }

  /**
   * What two thresholds do.
   *
   * @param review lowest score that is reviewed, 0 to 1001 ({@link #NONE})
   * @param decline lowest score that is declined, {@code review} to 1001
   */
  public Outcome at(int review, int decline) {
    if (review < 0 || decline < review || decline > NONE) {
      throw new IllegalArgumentException("0 <= review <= decline <= 1001");
    }
    return new Outcome(
        review, decline, between(0, review), between(review, decline), between(decline, NONE));
  }

  /** The lowest threshold that stops at most this share of the goods, 0 to 1001. */
  public int atFalsePositiveRate(double most) {
    return lowest(score -> good[score] <= most * good[0]);
  }

  /** The highest threshold that stops at least this share of the frauds, 0 to 1001. */
  public int atRecall(double least) {
    return lowest(score -> fraud[score] < least * fraud[0] || score == NONE) - 1;
  }

  /** The lowest threshold that approves at least this share of all records, 0 to 1001. */
  public int atApprovalRate(double least) {
    double all = fraud[0] + good[0];
    return lowest(score -> all - fraud[score] - good[score] >= least * all);
  }

  /** The lowest score from which on something holds; {@link #NONE} if it never does. */
  private static int lowest(IntPredicate holds) {
    return IntStream.rangeClosed(0, NONE).filter(holds).findFirst().orElse(NONE);
  }

  /**
   * Records per class and bin.
   *
   * @param binWidth points per bin, 1 to 1000; 20 gives 50 bins
   */
  public ScoreHistogram histogram(int binWidth) {
    if (binWidth < 1 || binWidth > 1000) {
      throw new IllegalArgumentException("a bin is 1 to 1000 points wide");
    }
    int bins = (1000 + binWidth - 1) / binWidth;
    double[] fraudPerBin = new double[bins];
    double[] goodPerBin = new double[bins];
    for (int bin = 0; bin < bins; bin++) {
      int from = bin * binWidth;
      int to = bin == bins - 1 ? NONE : from + binWidth;
      fraudPerBin[bin] = fraud[from] - fraud[to];
      goodPerBin[bin] = good[from] - good[to];
    }
    return new ScoreHistogram(binWidth, fraudPerBin, goodPerBin);
  }

  /** How many records, unweighted. */
  public long records() {
    return records[0];
  }

  /** Whether the records carry amounts. */
  public boolean hasAmounts() {
    return hasAmounts;
  }

  /** How many amounts were missing, infinite or not above 0 and so entered no sum. */
  public long amountsExcluded() {
    return amountsExcluded;
  }

  private Tally between(int from, int to) {
    return new Tally(
        records[from] - records[to],
        fraud[from] - fraud[to],
        good[from] - good[to],
        fraudAmount[from] - fraudAmount[to],
        goodAmount[from] - goodAmount[to]);
  }
}
