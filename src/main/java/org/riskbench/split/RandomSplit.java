package org.riskbench.split;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.riskbench.dataset.LabelState;
import org.riskbench.dataset.Labels;

/** A split by chance, with the same fraud rate in each part. */
final class RandomSplit {
  private RandomSplit() {}

  static Assignment assign(Labels labels, int[] candidates, SplitPlan.AtRandom plan) {
    Assignment assignment = new Assignment(labels.size());
    SplittableRandom random = new SplittableRandom(plan.seed());
    for (LabelState state : new LabelState[] {LabelState.FRAUD, LabelState.GOOD}) {
      int[] rows = IntStream.of(candidates).filter(row -> labels.state(row) == state).toArray();
      shuffle(rows, random);
      int test = (int) Math.round(plan.shares().test() * rows.length);
      for (int i = 0; i < test; i++) {
        assignment.set(rows[i], Part.TEST);
      }
      assignment.divide(rows, test, rows.length, plan.shares());
    }
    return assignment;
  }

  /**
   * Divides rows into train, tune and calibrate by chance, with the same fraud rate in each.
   *
   * @param rows labelled ones; reordered
   */
  static void divide(
      Assignment assignment, Labels labels, int[] rows, SplitPlan.Shares shares, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (boolean fraud : new boolean[] {true, false}) {
      int[] same = IntStream.of(rows).filter(row -> labels.isFraud(row) == fraud).toArray();
      shuffle(same, random);
      assignment.divide(same, 0, same.length, shares);
    }
  }

  static void shuffle(int[] rows, SplittableRandom random) {
    for (int i = rows.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = rows[i];
      rows[i] = rows[other];
      rows[other] = swapped;
    }
  }
}
