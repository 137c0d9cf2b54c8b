package org.riskbench.tree;

import org.riskbench.tree.Cut.Sums;

/**
 * Looks for the best cut of one leaf on its histogram, feature by feature (Chen and Guestrin,
 * XGBoost, 2016, sections 2.2 and 3.4; levels in the order of their mean gradient: Fisher, On
 * Grouping for Maximum Homogeneity, 1958).
 */
final class CutFinder {
  /** Below this share of the leaf's curvature, a bin is empty but for rounding. */
  private static final double ROUNDING = 1e-12;

  private final GrowthPlan plan;
  private final GrowingLeaf leaf;
  private final double empty;
  private final double ownGain;
  private final boolean simple;
  private Cut best = Cut.NONE;

  CutFinder(GrowthPlan plan, GrowingLeaf leaf) {
    this.plan = plan;
    this.leaf = leaf;
    this.empty = ROUNDING * leaf.sums().curvature();
    Sums own = leaf.sums();
    this.ownGain =
        plan.gain(
            own.gradient(),
            own.curvature(),
            leaf.bounded(plan.value(own.gradient(), own.curvature())));
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
    double missing = seen.contains(bins.missing()) ? curvature(offset, bins.missing()) : 0;
    if (missing > empty) {
      scan(new Scan(feature, offset, last + 1, monotone, new Sums(0, 0), Missing.RIGHT), seen);
      Sums start = new Sums(gradient(offset, bins.missing()), missing);
      scan(new Scan(feature, offset, last, monotone, start, Missing.LEFT), seen);
    } else {
      scan(new Scan(feature, offset, last, monotone, new Sums(0, 0), Missing.UNSEEN), seen);
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
      int feature, int offset, int bins, int monotone, Sums start, Missing missing) {}

  private void scan(Scan scan, BinSet seen) {
    double total = leaf.sums().curvature();
    double g = scan.start().gradient();
    double h = scan.start().curvature();
    double[] histogram = leaf.histogram();
    for (int bin = seen.from(0); bin < scan.bins(); bin = seen.from(bin + 1)) {
      int at = scan.offset() + 2 * bin;
      if (histogram[at + 1] <= empty) {
        continue; // the same rows on each side as one bin before
      }
      g += histogram[at];
      h += histogram[at + 1];
      if (!isEnough(total - h)) {
        return;
      }
      if (isEnough(h)) {
        offer(scan, bin, g, h);
      }
    }
  }

  private boolean isEnough(double curvature) {
    return curvature >= plan.leastCurvature() && curvature > empty;
  }

  private void offer(Scan scan, int bin, double g, double h) {
    double rightG = leaf.sums().gradient() - g;
    double rightH = leaf.sums().curvature() - h;
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
      best =
          new Cut(scan.feature(), gain, bin, missingLeft, new long[0], new Sums(g, h), left, right);
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
      double h = curvature(offset, bin);
      if (h > empty) {
        means[bin] = gradient(offset, bin) / (h + plan.levelDoubt());
        int place = used++;
        while (place > 0 && means[order[place - 1]] > means[bin]) {
          order[place] = order[place - 1];
          place--;
        }
        order[place] = bin;
      }
    }
    double g = 0;
    double h = 0;
    for (int i = 0; i + 1 < used; i++) {
      g += gradient(offset, order[i]);
      h += curvature(offset, order[i]);
      if (isEnough(h) && isEnough(leaf.sums().curvature() - h)) {
        offerLevels(feature, order, i + 1, new Sums(g, h));
      }
    }
  }

  private void offerLevels(int feature, int[] order, int count, Sums left) {
    Sums right = leaf.sums().minus(left);
    double gain = doubted(left) + doubted(right) - doubted(leaf.sums());
    if (gain > least()) {
      double leftValue = leaf.bounded(plan.value(left.gradient(), left.curvature()));
      double rightValue = leaf.bounded(plan.value(right.gradient(), right.curvature()));
      long[] set = CategorySet.of(order, count);
      best = new Cut(feature, gain, -1, false, set, left, leftValue, rightValue);
    }
  }

  private double doubted(Sums sums) {
    double curvature = sums.curvature() + plan.levelDoubt();
    double value = leaf.bounded(plan.value(sums.gradient(), curvature));
    return plan.gain(sums.gradient(), curvature, value);
  }

  private double gradient(int offset, int bin) {
    return leaf.histogram()[offset + 2 * bin];
  }

  private double curvature(int offset, int bin) {
    return leaf.histogram()[offset + 2 * bin + 1];
  }
}
