package org.riskbench.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Trees whose answers are added up, tree after tree, which is the trainer's own order of
 * arithmetic. Features may be NaN where a number is missing.
 */
public final class TreeScorer implements Scorer {
  private final double start;
  private final TreeSum sum;

  /**
   * A scorer.
   *
   * @param width features of an encoded record
   * @param start log-odds without any tree
   * @throws IllegalArgumentException if a tree reads a feature that is not there, or there are too
   *     many nodes to pack (some 8 million)
   */
  public TreeScorer(int width, double start, List<FlatTree> trees) {
    if (!Scorer.isSound(start)) {
      throw new IllegalArgumentException("the start is not a sound number");
    }
    this.start = start;
    this.sum = new TreeSum(width, trees);
  }

  @Override
  public int width() {
    return sum.width();
  }

  /** Log-odds without any tree. */
  public double start() {
    return start;
  }

  /** The trees in the order in which they are added up. */
  public List<FlatTree> trees() {
    return sum.trees();
  }

  @Override
  public double margin(double[] features) {
    return sum.of(features, start);
  }

  /** Trees compare and never multiply: a number may be as large as it likes. */
  @Override
  public boolean canRead(double[] reference) {
    return Arrays.stream(reference).allMatch(Double::isFinite);
  }

  @Override
  public void contributions(double[] features, double[] reference, double[] out) {
    sum.shares(features, reference, out);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreeScorer scorer
        && width() == scorer.width()
        && Double.compare(start, scorer.start) == 0
        && trees().equals(scorer.trees());
  }

  @Override
  public int hashCode() {
    return Objects.hash(width(), start, trees());
  }

  @Override
  public String toString() {
    return "TreeScorer[" + trees().size() + " trees]";
  }
}
