package org.riskbench.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.riskbench.problem.Problem;

/**
 * Labelled records with their scores: what every figure of this room is computed from. Immutable:
 * the arrays are taken over and not to be written to afterwards.
 *
 * @param ranking score that orders the records, higher is riskier; a margin in log-odds, a
 *     probability or any other number, infinite or not
 * @param probability probability of fraud, 0 to 1, one per record; empty if the scores are none
 * @param fraud whether each record is fraud
 * @param weight how many records each one stands for, above 0; empty means 1 each
 * @param amount amount of each transaction, NaN where missing; empty if there are no amounts
 */
public record ScoredRecords(
    double[] ranking, double[] probability, boolean[] fraud, double[] weight, double[] amount) {

  private static final double[] ABSENT = {};

  /**
   * Checked records.
   *
   * @throws org.riskbench.problem.ProblemException DATA-503 for a score that is not a number,
   *     DATA-504 for a weight that is not above 0; both name the record, counted from 0
   */
  public ScoredRecords {
    int n = ranking.length;
    boolean sameLength =
        fraud.length == n && fits(probability, n) && fits(weight, n) && fits(amount, n);
    if (!sameLength) {
      throw new IllegalArgumentException("scores, labels, weights and amounts differ in length");
    }
    if (!isProbability(probability)) {
      throw new IllegalArgumentException("a probability lies between 0 and 1");
    }
    for (int i = 0; i < n; i++) {
      if (Double.isNaN(ranking[i])) {
        throw Problem.error(
                "DATA-503",
                "The score of record %d (counted from 0) is not a number.".formatted(i),
                "Give every labelled record a score, or leave the record out.")
            .asException();
      }
    }
    for (int i = 0; i < weight.length; i++) {
      if (!(weight[i] > 0) || Double.isInfinite(weight[i])) {
        throw Problem.error(
                "DATA-504",
                "The weight of record %d (counted from 0) is not a number above 0.".formatted(i),
                "Give every record a weight above 0, or leave the record out.")
            .asException();
      }
    }
  }

  /**
   * Records with one score each, taken as a probability too if all scores lie between 0 and 1.
   *
   * @throws org.riskbench.problem.ProblemException DATA-503 for a score that is not a number
   */
  public static ScoredRecords of(double[] scores, boolean[] fraud) {
    double[] probability = isProbability(scores) ? scores : ABSENT;
    return new ScoredRecords(scores, probability, fraud, ABSENT, ABSENT);
  }

  /**
   * Records ranked by one score (a margin ties less often) and judged by a probability.
   *
   * @throws org.riskbench.problem.ProblemException DATA-503 for a score that is not a number
   */
  public static ScoredRecords of(double[] ranking, double[] probability, boolean[] fraud) {
    return new ScoredRecords(ranking, probability, fraud, ABSENT, ABSENT);
  }

  /**
   * The same records, each standing for as many as its weight says.
   *
   * @throws org.riskbench.problem.ProblemException DATA-504 for a weight that is not above 0
   */
  public ScoredRecords withWeights(double[] weights) {
    return new ScoredRecords(ranking, probability, fraud, weights, amount);
  }

  /** The same records with other probabilities, 0 to 1, one per record. */
  public ScoredRecords withProbabilities(double[] probabilities) {
    return new ScoredRecords(ranking, probabilities, fraud, weight, amount);
  }

  /** Some of the records, by their positions. */
  public ScoredRecords only(int[] positions) {
    boolean[] frauds = new boolean[positions.length];
    for (int i = 0; i < frauds.length; i++) {
      frauds[i] = fraud[positions[i]];
    }
    return new ScoredRecords(
        picked(ranking, positions),
        picked(probability, positions),
        frauds,
        picked(weight, positions),
        picked(amount, positions));
  }

  private static double[] picked(double[] values, int[] positions) {
    return values.length == 0
        ? ABSENT
        : IntStream.of(positions).mapToDouble(i -> values[i]).toArray();
  }

  /** How many records, unweighted. */
  public int size() {
    return ranking.length;
  }

  /** How many records are fraud, unweighted. */
  public int frauds() {
    int count = 0;
    for (boolean isFraud : fraud) {
      count += isFraud ? 1 : 0;
    }
    return count;
  }

  /** How many records a record stands for. */
  public double weight(int record) {
    return weight.length == 0 ? 1 : weight[record];
  }

  /** Whether the records carry probabilities. */
  public boolean hasProbability() {
    return probability.length > 0;
  }

  /** Whether the records carry amounts. */
  public boolean hasAmounts() {
    return amount.length > 0;
  }

  private static boolean fits(double[] values, int n) {
    return values.length == n || values.length == 0;
  }

  private static boolean isProbability(double[] values) {
    return Arrays.stream(values).allMatch(value -> value >= 0 && value <= 1);
  }
}
