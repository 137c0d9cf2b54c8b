package org.riskbench.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.riskbench.training.Holdout;
import org.riskbench.training.TrainingSet;

/**
 * The rows that trials learn from and are judged by. Immutable.
 *
 * @param set all of them
 * @param holdouts in what stretches to learn and to judge, each with both classes on both sides;
 *     the one most like service last; empty if there are too few rows to judge anything
 */
public record TrialRows(TrainingSet set, List<Holdout> holdouts) {
  /** So many judged frauds tell settings apart; more stretches would only take longer. */
  private static final int ENOUGH_FRAUDS = 500;

  /** A trial on fewer rows of a class than these says little about one on all of them. */
  private static final int LEAST_ROWS = 3_000;

  private static final int LEAST_FRAUDS = 150;
  private static final int THINNING = 3;
  private static final int MOST_RUNGS = 3;

  public TrialRows {
    holdouts = List.copyOf(holdouts);
  }

  /** With as many of the stretches as it takes, the last first; those of one class are left out. */
  public static TrialRows of(TrainingSet set, List<Holdout> holdouts) {
    List<Holdout> taken = new ArrayList<>();
    int judged = 0;
    for (int i = holdouts.size() - 1; i >= 0 && judged < ENOUGH_FRAUDS; i--) {
      Holdout holdout = holdouts.get(i);
      if (hasBoth(set, holdout.learn()) && hasBoth(set, holdout.judge())) {
        taken.add(0, holdout);
        judged += frauds(set, holdout.judge());
      }
    }
    return new TrialRows(set, taken);
  }

  /** Shares of the rows that trials learn from, ascending; the last is 1. */
  List<Double> shares() {
    int rows = holdouts.stream().mapToInt(each -> each.learn().length).min().orElse(0);
    int frauds = holdouts.stream().mapToInt(each -> frauds(set, each.learn())).min().orElse(0);
    List<Double> shares = new ArrayList<>(List.of(1.0));
    int divided = THINNING;
    while (shares.size() < MOST_RUNGS
        && rows / divided >= LEAST_ROWS
        && frauds / divided >= LEAST_FRAUDS) {
      shares.add(0, 1.0 / divided);
      divided *= THINNING;
    }
    return shares;
  }

  /** Evenly spaced rows of each class, so that a share of them looks like all of them. */
  int[] thinned(int[] positions, double share) {
    if (share == 1) {
      return positions;
    }
    int[] kept = new int[positions.length];
    int[] seen = new int[2];
    int n = 0;
    for (int position : positions) {
      int of = set.fraud()[position] ? 1 : 0;
      int before = (int) (seen[of] * share);
      seen[of]++;
      if ((int) (seen[of] * share) > before) {
        kept[n++] = position;
      }
    }
    return Arrays.copyOf(kept, n);
  }

  private static boolean hasBoth(TrainingSet set, int[] positions) {
    int frauds = frauds(set, positions);
    return frauds > 0 && frauds < positions.length;
  }

  private static int frauds(TrainingSet set, int[] positions) {
    int frauds = 0;
    for (int position : positions) {
      frauds += set.fraud()[position] ? 1 : 0;
    }
    return frauds;
  }
}
