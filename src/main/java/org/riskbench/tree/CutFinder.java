package org.riskbench.tree;

/**
 * Looks for the best cut of one leaf on its histogram, feature by feature (Chen and Guestrin,
 * XGBoost, 2016, sections 2.2 and 3.4; levels in the order of their mean gradient: Fisher, On
 * Grouping for Maximum Homogeneity, 1958).
 */
final class CutFinder {
  private final GrowthPlan plan;
  private final GrowingLeaf leaf;
  private final Steps steps;
  private final double ownGain;
  private final boolean simple;
  private Cut best = Cut.NONE;

  CutFinder(GrowthPlan plan, GrowingLeaf leaf, Steps steps) {
    this.plan = plan;
    this.leaf = leaf;
    this.steps = steps;
    double g = steps.gradient(leaf.sums());
    double h = steps.curvature(leaf.sums());
    this.ownGain = plan.gain(g, h, leaf.bounded(plan.value(g, h)));
    this.simple = plan.l1() == 0 && leaf.isUnbounded();
  }

  /** The best cut by the features looked at so far; {@link Cut#NONE} if none gains enough. */
  Cut best() {
    return best;
  }

  /**
   * Looks at a feature.
   *
   * @param offset where its bins begin in the leaf's histogram
   * @param monotone 1 if the answer may not fall where the feature rises, -1 the reverse, else 0
   * @param seen bins that may hold rows
   */
  void look(int feature, FeatureBins bins, int offset, int monotone, BinSet seen) {
    if (bins.categorical()) {
      cutLevels(feature, bins, offset, seen);
      return;
    }
    int last = bins.cuts().length;
    long missing = seen.contains(bins.missing()) ? leaf.histogram()[offset + bins.missing()] : 0;
    if (missing == 0) {
      scan(new Scan(feature, offset, last, monotone, 0, Missing.UNSEEN), seen);
    } else {
      scan(new Scan(feature, offset, last + 1, monotone, 0, Missing.RIGHT), seen);
      scan(new Scan(feature, offset, last, monotone, missing, Missing.LEFT), seen);
    }
  }

  private enum Missing {
    LEFT,
    RIGHT,
    /** Never missing in this leaf: goes where more of the leaf goes. */
    UNSEEN
  }

  /** One way through the bins of a number, from {@code start} on the left side. */
  private record Scan(
      int feature, int offset, int bins, int monotone, long start, Missing missing) {}

  private void scan(Scan scan, BinSet seen) {
    long[] histogram = leaf.histogram();
    long left = scan.start();
    for (int bin = seen.from(0); bin < scan.bins(); bin = seen.from(bin + 1)) {
      long here = histogram[scan.offset() + bin];
      if (here == 0) {
        continue; // the same on each side as one bin before
      }
      left += here;
      if (!isEnough(steps.curvature(leaf.sums() - left))) {
        return;
      }
      if (isEnough(steps.curvature(left))) {
        offer(scan, bin, left);
      }
    }
  }

  private boolean isEnough(double curvature) {
    return curvature >= plan.leastCurvature() && curvature > 0;
  }

  private void offer(Scan scan, int bin, long leftSum) {
    double g = steps.gradient(leftSum);
    double h = steps.curvature(leftSum);
    double rightG = steps.gradient(leaf.sums() - leftSum);
    double rightH = steps.curvature(leaf.sums() - leftSum);
    // Most cuts gain less than the best so far, which nothing but their gain is needed to see.
    if (simple && plan.freeGain(g, h) + plan.freeGain(rightG, rightH) - ownGain <= least()) {
      return;
    }
    double left = leaf.bounded(plan.value(g, h));
    double right = leaf.bounded(plan.value(rightG, rightH));
    if (scan.monotone() * (right - left) < 0) {
      return;
    }
    double gain = plan.gain(g, h, left) + plan.gain(rightG, rightH, right) - ownGain;
    if (gain > least()) {
      boolean missingLeft =
          scan.missing() == Missing.LEFT || (scan.missing() == Missing.UNSEEN && h > rightH);
      best = new Cut(scan.feature(), gain, bin, missingLeft, new long[0], leftSum, left, right);
    }
  }

  /** What a cut must gain more than. */
  private double least() {
    return Math.max(best.gain(), plan.leastGain());
  }

  private void cutLevels(int feature, FeatureBins bins, int offset, BinSet seen) {
    int[] order = new int[bins.count()];
    double[] means = new double[bins.count()];
    int used = 0;
    for (int bin = seen.from(0); bin < bins.count(); bin = seen.from(bin + 1)) {
      long here = leaf.histogram()[offset + bin];
      if (steps.curvature(here) > 0) {
        means[bin] = steps.gradient(here) / (steps.curvature(here) + plan.levelDoubt());
        int place = used++;
        while (place > 0 && means[order[place - 1]] > means[bin]) {
          order[place] = order[place - 1];
          place--;
        }
        order[place] = bin;
      }
    }
    long left = 0;
    for (int i = 0; i + 1 < used; i++) {
      left += leaf.histogram()[offset + order[i]];
      if (isEnough(steps.curvature(left)) && isEnough(steps.curvature(leaf.sums() - left))) {
        offerLevels(feature, order, i + 1, left);
      }
    }
  }

  private void offerLevels(int feature, int[] order, int count, long left) {
    long right = leaf.sums() - left;
    double gain = doubted(left) + doubted(right) - doubted(leaf.sums());
    if (gain > least()) {
      long[] set = CategorySet.of(order, count);
      best = new Cut(feature, gain, -1, false, set, left, value(left), value(right));
    }
  }

  private double value(long sums) {
    return leaf.bounded(plan.value(steps.gradient(sums), steps.curvature(sums)));
  }

  private double doubted(long sums) {
    double gradient = steps.gradient(sums);
    double curvature = steps.curvature(sums) + plan.levelDoubt();
    double value = leaf.bounded(plan.value(gradient, curvature));
    return plan.gain(gradient, curvature, value);
  }
}
