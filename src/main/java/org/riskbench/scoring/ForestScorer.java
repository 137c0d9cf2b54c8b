package org.riskbench.scoring;

import java.util.Arrays;
import java.util.List;

/**
 * Trees whose answers, probabilities each, are averaged. The margin is the log-odds of the mean,
 * and so the probability is the mean but for the last few bits. Features may be NaN where a number
 * is missing.
 */
public final class ForestScorer implements Scorer {
  /** No answer is closer to 0 or 1. */
  private static final double CLOSEST = 1e-9;

  private final TreeSum sum;

  /**
   * A scorer.
   *
   * @param width features of an encoded record
   * @param trees at least one; the answers lie between 1e-9 and 1 - 1e-9
   * @throws IllegalArgumentException if a tree reads a feature that is not there or answers with no
   *     probability, or there are too many nodes to pack (some 8 million)
   */
  public ForestScorer(int width, List<FlatTree> trees) {
    this.sum = new TreeSum(width, trees);
    if (!sum.answersWithin(CLOSEST, 1 - CLOSEST)) {
      throw new IllegalArgumentException("an answer is no probability");
    }
  }

  @Override
  public int width() {
    return sum.width();
  }

  /** The trees in the order in which they are added up. */
  public List<FlatTree> trees() {
    return sum.trees();
  }

  @Override
  public double margin(double[] features) {
    double mean = sum.mean(features);
    return StrictMath.log(mean / (1 - mean));
  }

  /** Trees compare and never multiply: a number may be as large as it likes. */
  @Override
  public boolean canRead(double[] reference) {
    return Arrays.stream(reference).allMatch(Double::isFinite);
  }

  /**
   * The mean probability is shared exactly (Shapley values); each part is then told in log-odds at
   * the same rate, the one at which the whole difference of probabilities is that of the margins.
   */
  @Override
  public void contributions(double[] features, double[] reference, double[] out) {
    double here = sum.mean(features);
    double there = sum.mean(reference);
    double risen = here - there;
    double slope = 1 / (there * (1 - here));
    // log(here (1 - there) / (there (1 - here))) over risen; the slope where nothing rose.
    double rate = risen == 0 ? slope : Math.log1p(risen * slope) / risen;
    sum.shares(features, reference, rate / trees().size(), out);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ForestScorer scorer
        && width() == scorer.width()
        && trees().equals(scorer.trees());
  }

  @Override
  public int hashCode() {
    return 31 * width() + trees().hashCode();
  }

  @Override
  public String toString() {
    return "ForestScorer[" + trees().size() + " trees]";
  }
}
