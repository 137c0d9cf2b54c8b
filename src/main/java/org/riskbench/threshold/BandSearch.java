package org.riskbench.threshold;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.riskbench.decision.Band;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Decision;
import org.riskbench.decision.RuleBands;

/**
 * The thresholds between bands that cost least. The cost of bands is a sum of one part for each
 * threshold: what the band above it costs from there up, less what the band below it would. Only
 * the lowest reviewed and the lowest declined score are bounded; so each of the former is tried,
 * and the others follow from it. Deterministic.
 */
final class BandSearch {
  private static final int NONE = ThresholdSweep.NONE;

  /** By threshold and score: what the band above adds from there up. */
  private final double[][] added;

  private final CutBounds bounds;

  /** Places of the thresholds from which on records are reviewed, and declined; or outside. */
  private final int review;

  private final int decline;

  private final int[] scores;
  private final int[] best;
  private double least = Double.POSITIVE_INFINITY;

  BandSearch(MoneySweep sweep, List<Band> bands, CostModel costs, CutBounds bounds) {
    this.bounds = bounds;
    added = new double[bands.size() - 1][NONE + 1];
    scores = new int[added.length];
    best = new int[added.length];
    review = place(bands, Decision.REVIEW);
    decline = place(bands, Decision.DECLINE);
    RuleBands nearest = new RuleBands(bands);
    for (int edge = 0; edge < added.length; edge++) {
      Band below = bands.get(edge);
      Band above = bands.get(edge + 1);
      for (int score = 0; score <= NONE; score++) {
        added[edge][score] = sweep.added(score, below, above, nearest, costs);
      }
    }
  }

  /** Place of the threshold below the first band of a decision or a harder one. */
  private static int place(List<Band> bands, Decision decision) {
    int band = 0;
    while (band < bands.size() && bands.get(band).decision().compareTo(decision) < 0) {
      band++;
    }
    return band - 1;
  }

  /**
   * The thresholds from the lowest up, 0 to 1001 (none); of several that cost the same, those that
   * stop the fewest records. Empty if the bounds allow none.
   */
  Optional<List<Integer>> thresholds() {
    int first = isMovable(review) ? 0 : fixed(review);
    int last = isMovable(review) ? NONE : fixed(review);
    for (int from = first; from <= Math.min(last, bounds.mostReview()); from++) {
      reviewedFrom(from);
    }
    return least < Double.POSITIVE_INFINITY
        ? Optional.of(Arrays.stream(best).boxed().toList())
        : Optional.empty();
  }

  private boolean isMovable(int edge) {
    return edge >= 0 && edge < added.length;
  }

  /** Where a threshold stands that no bands lie on both sides of. */
  private static int fixed(int edge) {
    return edge < 0 ? 0 : NONE;
  }

  private void reviewedFrom(int from) {
    int lowest = Math.max(from, bounds.leastDecline());
    int highest = bounds.highestDecline(from);
    if (!isMovable(decline)) {
      lowest = Math.max(lowest, fixed(decline));
      highest = Math.min(highest, fixed(decline));
    } else if (decline == review) {
      highest = Math.min(highest, from);
    }
    if (lowest <= highest) {
      place(from, lowest, highest);
    }
  }

  /** Places every threshold where it adds least, the lowest last. */
  private void place(int from, int lowest, int highest) {
    double[][] above = new double[added.length + 1][];
    above[added.length] = new double[NONE + 1];
    for (int edge = added.length - 1; edge >= 0; edge--) {
      int low = edge == review ? from : edge == decline ? lowest : edge > review ? from : 0;
      int high = edge == review ? from : edge == decline ? highest : edge < review ? from : NONE;
      above[edge] = above(edge, low, high, above[edge + 1]);
    }
    double total = above[0][0];
    if (total <= least && total < Double.POSITIVE_INFINITY) {
      least = total;
      follow(above);
    }
  }

  /** By score: the least that a threshold and those above it add if it is no lower than that. */
  private double[] above(int edge, int low, int high, double[] next) {
    double[] costs = new double[NONE + 1];
    Arrays.fill(costs, high + 1, NONE + 1, Double.POSITIVE_INFINITY);
    double lowest = Double.POSITIVE_INFINITY;
    for (int score = high; score >= low; score--) {
      lowest = Math.min(lowest, added[edge][score] + next[score]);
      costs[score] = lowest;
    }
    Arrays.fill(costs, 0, low, lowest);
    return costs;
  }

  /** The highest scores that reach what was found. */
  private void follow(double[][] above) {
    int score = 0;
    for (int edge = 0; edge < added.length; edge++) {
      double cost = above[edge][score];
      while (score < NONE && above[edge][score + 1] <= cost) {
        score++;
      }
      scores[edge] = score;
    }
    System.arraycopy(scores, 0, best, 0, scores.length);
  }
}
