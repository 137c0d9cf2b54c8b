package org.riskbench.decision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Isotonic regression of Platt's targets by pooling adjacent violators (Ayer et al. 1955): O(n log
 * n), the mean is kept.
 */
final class IsotonicFit {
  private final double[] first;
  private final double[] last;
  private final double[] rate;
  private final double[] weight;
  private int blocks;

  private IsotonicFit(int size) {
    first = new double[size];
    last = new double[size];
    rate = new double[size];
    weight = new double[size];
  }

  static IsotonicCalibration fit(LabelledMargins records) {
    double[] margins = Arrays.stream(records.margins()).map(margin -> margin + 0.0).toArray();
    double[] targets = records.targets();
    IsotonicFit fit = new IsotonicFit(margins.length);
    IntStream.range(0, margins.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> margins[i]))
        .forEach(i -> fit.add(margins[i], targets[i], records.weights()[i]));
    fit.pool();
    return fit.calibration();
  }

  /** Takes the next record, the margins rising; records of one margin are one block. */
  private void add(double margin, double target, double share) {
    if (blocks > 0 && last[blocks - 1] == margin) {
      merge(blocks - 1, target, share);
      return;
    }
    pool();
    first[blocks] = margin;
    last[blocks] = margin;
    rate[blocks] = target;
    weight[blocks] = share;
    blocks++;
  }

  /** Merges blocks at the end, as long as one does not lie above the one before it. */
  private void pool() {
    while (blocks > 1 && rate[blocks - 2] >= rate[blocks - 1]) {
      blocks--;
      merge(blocks - 1, rate[blocks], weight[blocks]);
      last[blocks - 1] = last[blocks];
    }
  }

  private void merge(int block, double target, double share) {
    double together = weight[block] + share;
    rate[block] += (target - rate[block]) * (share / together);
    weight[block] = together;
  }

  /** Level over each block, a line from one to the next. */
  private IsotonicCalibration calibration() {
    double[] margins = new double[2 * blocks];
    double[] probabilities = new double[2 * blocks];
    int points = 0;
    for (int i = 0; i < blocks; i++) {
      margins[points] = first[i];
      probabilities[points++] = rate[i];
      if (last[i] > first[i]) {
        margins[points] = last[i];
        probabilities[points++] = rate[i];
      }
    }
    return new IsotonicCalibration(
        Arrays.copyOf(margins, points), Arrays.copyOf(probabilities, points));
  }
}
