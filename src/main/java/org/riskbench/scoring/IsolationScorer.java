package org.riskbench.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Trees whose answers are averaged to the length of the way to a record: the shorter, the more
 * unusual it is. The probability is the anomaly score 2^(-length / usual length), one half for an
 * average record; it is no probability of fraud until it is calibrated. Features may be NaN where a
 * number is missing.
 */
public final class IsolationScorer implements Scorer {
  private static final double SHORTEST = 1e-9;
  private static final double LONGEST = 1e3;

  private final double usual;
  private final double rate;
  private final TreeSum sum;

  /**
   * A scorer.
   *
   * @param width features of an encoded record
   * @param usual length of the way to an average record, 1 to 1,000
   * @param trees at least one; the answers lie between 1e-9 and 1,000
   * @throws IllegalArgumentException if a tree reads a feature that is not there or answers with no
   *     length, or there are too many nodes to pack (some 8 million)
   */
  public IsolationScorer(int width, double usual, List<FlatTree> trees) {
    this.sum = new TreeSum(width, trees);
    if (!(usual >= 1 && usual <= LONGEST) || !sum.answersWithin(SHORTEST, LONGEST)) {
      throw new IllegalArgumentException("an answer is no length");
    }
    this.usual = usual;
    this.rate = StrictMath.log(2) / usual;
  }

  @Override
  public int width() {
    return sum.width();
  }

  /** Length of the way to an average record. */
  public double usual() {
    return usual;
  }

  /** The trees in the order in which they are added up. */
  public List<FlatTree> trees() {
    return sum.trees();
  }

  @Override
  public double margin(double[] features) {
    // log(s / (1 - s)) of the score s = e^-x
    return -StrictMath.log(StrictMath.expm1(rate * sum.mean(features)));
  }

  /** Trees compare and never multiply: a number may be as large as it likes. */
  @Override
  public boolean canRead(double[] reference) {
    return Arrays.stream(reference).allMatch(Double::isFinite);
  }

  /**
   * The mean length is shared exactly (Shapley values); each part is then told in log-odds at the
   * same rate, the one at which the whole difference of lengths is that of the margins.
   */
  @Override
  public void contributions(double[] features, double[] reference, double[] out) {
    double there = rate * sum.mean(reference);
    double longer = rate * sum.mean(features) - there;
    double slope = Math.exp(there) / Math.expm1(there);
    double fall = longer == 0 ? slope : Math.log1p(slope * Math.expm1(longer)) / longer;
    sum.shares(features, reference, -rate * fall / trees().size(), out);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IsolationScorer scorer
        && width() == scorer.width()
        && Double.compare(usual, scorer.usual) == 0
        && trees().equals(scorer.trees());
  }

  @Override
  public int hashCode() {
    return Objects.hash(width(), usual, trees());
  }

  @Override
  public String toString() {
    return "IsolationScorer[" + trees().size() + " trees]";
  }
}
