package org.riskbench.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import org.riskbench.job.JobContext;
import org.riskbench.tree.Cut.Sums;

/**
 * Grows trees on the same binned rows, the leaf that gains most first. Each feature's histogram is
 * summed by one thread in the order of the rows, so that the number of cores changes no bit. One
 * tree at a time.
 */
final class TreeGrower {
  /** Work for several cores has at least so many cells; less is done sooner than handed over. */
  private static final int WORTH_SHARING = 60_000;

  private static final int PARTS = 8;

  /** So few rows leave most bins empty. */
  private static final int FEW_ROWS = 256;

  private final BinnedRows rows;
  private final GrowthPlan plan;
  private final int[] monotone;
  private final JobContext context;
  private final int[] order;
  private final int[] moved;
  private final Histograms histograms;
  private final List<GrowingLeaf> grown = new ArrayList<>();

  /**
   * A grower.
   *
   * @param monotone of each feature 1 if the answer may not fall where it rises, -1 the reverse, 0
   *     if it may do as it likes
   */
  TreeGrower(BinnedRows rows, GrowthPlan plan, int[] monotone, JobContext context) {
    this.rows = rows;
    this.plan = plan;
    this.monotone = monotone;
    this.context = context;
    this.order = new int[rows.size()];
    this.moved = new int[rows.size()];
    this.histograms = new Histograms(rows, order, context);
  }

  /**
   * Grows one tree. Its nodes are numbered as they come: with k leaves it is the first 2 k - 1
   * nodes of any larger tree grown alike ({@link Tree#first}).
   *
   * @param derivatives gradient and curvature of each row, in turn
   * @param among the rows to look at, ascending
   * @param sight the features to look at
   * @param rate leaf values are multiplied by this
   */
  Tree grow(double[] derivatives, int[] among, Sight sight, double rate) {
    System.arraycopy(among, 0, order, 0, among.length);
    grown.clear();
    TreeBuilder tree = new TreeBuilder(rows.features(), rate);
    PriorityQueue<Growing> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble((Growing each) -> -each.cut().gain())
                .thenComparingInt(each -> each.leaf().node()));
    queue.add(root(derivatives, among.length, sight, tree));
    int leaves = 1;
    while (!queue.isEmpty()) {
      Growing next = queue.remove();
      if (leaves == plan.leaves() || next.cut().isNone()) {
        grown.add(next.leaf());
        if (!sight.changes()) {
          histograms.giveBack(next.leaf().histogram());
        }
        continue;
      }
      queue.addAll(divide(next, derivatives, sight, tree, leaves + 1 == plan.leaves()));
      leaves++;
    }
    return tree.build();
  }

  /** Adds the answers of the tree just grown to the rows that it was grown on. */
  void answer(Tree tree, double[] margins) {
    for (GrowingLeaf leaf : grown) {
      double value = tree.value()[leaf.node()];
      for (int i = leaf.begin(); i < leaf.end(); i++) {
        margins[order[i]] += value;
      }
    }
  }

  /** A leaf with the cut that would gain most. */
  private record Growing(GrowingLeaf leaf, Cut cut) {}

  private double value(GrowingLeaf leaf) {
    Sums sums = leaf.sums();
    return leaf.bounded(plan.value(sums.gradient(), sums.curvature()));
  }

  private Growing root(double[] derivatives, int size, Sight sight, TreeBuilder tree) {
    double g = 0;
    double h = 0;
    for (int i = 0; i < size; i++) {
      g += derivatives[2 * order[i]];
      h += derivatives[2 * order[i] + 1];
    }
    double[] histogram = histograms.take();
    GrowingLeaf leaf =
        new GrowingLeaf(
            tree.add(),
            0,
            size,
            0,
            new Sums(g, h),
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            histogram);
    tree.answer(leaf.node(), value(leaf));
    return alone(leaf, derivatives, sight);
  }

  /** A leaf whose histogram is summed row by row. */
  private Growing alone(GrowingLeaf leaf, double[] derivatives, Sight sight) {
    if (!canDivide(leaf)) {
      return new Growing(leaf, Cut.NONE);
    }
    histograms.gather(derivatives, leaf);
    if (sight.changes() && leaf.rows() < FEW_ROWS) {
      return new Growing(leaf, sparseCut(leaf, sight.next()));
    }
    List<Cut> cuts =
        overFeatures(
            sight.next(),
            leaf.rows(),
            part -> {
              histograms.fill(leaf, part);
              return cut(leaf, part);
            });
    return new Growing(leaf, best(cuts));
  }

  /** Carries a cut out. */
  private List<Growing> divide(
      Growing growing, double[] derivatives, Sight sight, TreeBuilder tree, boolean last) {
    context.checkpoint();
    GrowingLeaf parent = growing.leaf();
    Cut cut = growing.cut();
    int middle = partition(parent, cut);
    int leftNode = tree.add();
    int rightNode = tree.add();
    tree.ask(parent.node(), cut, leftNode, rightNode);
    boolean leftSmaller = middle - parent.begin() <= parent.end() - middle;
    double[] own = parent.histogram();
    // Where each leaf looks at other features, nothing summed for one serves another.
    double[] summed = sight.changes() ? own : histograms.take();
    Bounds bounds = Bounds.below(parent, cut, monotone[cut.feature()]);
    GrowingLeaf left =
        new GrowingLeaf(
            leftNode,
            parent.begin(),
            middle,
            parent.depth() + 1,
            cut.left(),
            bounds.leftLow(),
            bounds.leftHigh(),
            leftSmaller ? summed : own);
    GrowingLeaf right =
        new GrowingLeaf(
            rightNode,
            middle,
            parent.end(),
            parent.depth() + 1,
            parent.sums().minus(cut.left()),
            bounds.rightLow(),
            bounds.rightHigh(),
            leftSmaller ? own : summed);
    tree.answer(leftNode, value(left));
    tree.answer(rightNode, value(right));
    if (last || left.depth() == plan.depth()) {
      return List.of(new Growing(left, Cut.NONE), new Growing(right, Cut.NONE));
    }
    if (sight.changes() || !(canDivide(left) || canDivide(right))) {
      return List.of(alone(left, derivatives, sight), alone(right, derivatives, sight));
    }
    return together(left, right, derivatives, sight);
  }

  private boolean canDivide(GrowingLeaf leaf) {
    return leaf.sums().curvature() >= 2 * plan.leastCurvature();
  }

  /** Two new leaves: the smaller one's histogram is summed, the other's is what it leaves. */
  private List<Growing> together(
      GrowingLeaf left, GrowingLeaf right, double[] derivatives, Sight sight) {
    boolean leftSmaller = left.rows() <= right.rows();
    GrowingLeaf smaller = leftSmaller ? left : right;
    GrowingLeaf larger = leftSmaller ? right : left;
    histograms.gather(derivatives, smaller);
    List<Cut[]> cuts =
        overFeatures(
            sight.next(),
            smaller.rows(),
            part -> {
              histograms.fill(smaller, part);
              histograms.subtract(larger.histogram(), smaller.histogram(), part);
              return new Cut[] {cut(left, part), cut(right, part)};
            });
    return List.of(
        new Growing(left, best(cuts.stream().map(pair -> pair[0]).toList())),
        new Growing(right, best(cuts.stream().map(pair -> pair[1]).toList())));
  }

  private static Cut best(List<Cut> cuts) {
    return cuts.stream().reduce(Cut.NONE, Cut::orBetter);
  }

  @FunctionalInterface
  private interface FeatureWork<T> {
    T over(int[] features);
  }

  /** Does something with each feature, on several cores where it is worth it. */
  private <T> List<T> overFeatures(int[] features, int size, FeatureWork<T> work) {
    if ((long) size * features.length < WORTH_SHARING) {
      return List.of(work.over(features));
    }
    // Whole groups, as a histogram is summed for a group of features at once.
    int groups = (features.length + Histograms.TOGETHER - 1) / Histograms.TOGETHER;
    int parts = Math.min(PARTS, groups);
    List<Callable<T>> calls = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = groups * part / parts * Histograms.TOGETHER;
      int to = Math.min(features.length, groups * (part + 1) / parts * Histograms.TOGETHER);
      int[] some = Arrays.copyOfRange(features, from, to);
      calls.add(() -> work.over(some));
    }
    return context.parallel(calls);
  }

  private Cut cut(GrowingLeaf leaf, int[] features) {
    CutFinder finder = new CutFinder(plan, leaf);
    for (int feature : features) {
      FeatureBins bins = rows.features().get(feature);
      finder.look(
          feature, bins, histograms.offset(feature), monotone[feature], BinSet.first(bins.count()));
    }
    return finder.best();
  }

  /** The same for few rows: only bins that hold some of them are summed and looked at. */
  private Cut sparseCut(GrowingLeaf leaf, int[] features) {
    context.checkpoint();
    CutFinder finder = new CutFinder(plan, leaf);
    for (int feature : features) {
      BinSet seen = histograms.fillSeen(leaf, feature);
      FeatureBins bins = rows.features().get(feature);
      finder.look(feature, bins, histograms.offset(feature), monotone[feature], seen);
    }
    return finder.best();
  }

  /** Sends a leaf's rows to both sides, each in their order; where the right side begins. */
  private int partition(GrowingLeaf leaf, Cut cut) {
    byte[] bins = rows.bins()[cut.feature()];
    boolean[] left = side(cut);
    int next = leaf.begin();
    int aside = 0;
    for (int i = leaf.begin(); i < leaf.end(); i++) {
      int row = order[i];
      if (left[bins[row] & 0xff]) {
        order[next++] = row;
      } else {
        moved[aside++] = row;
      }
    }
    System.arraycopy(moved, 0, order, next, aside);
    return next;
  }

  /** Of each bin whether it goes to the left. */
  private boolean[] side(Cut cut) {
    FeatureBins bins = rows.features().get(cut.feature());
    boolean[] left = new boolean[FeatureBins.MOST];
    for (int bin = 0; bin < bins.count(); bin++) {
      left[bin] = bins.categorical() ? CategorySet.contains(cut.set(), bin) : bin <= cut.bin();
    }
    if (!bins.categorical()) {
      left[bins.missing()] = cut.missingLeft();
    }
    return left;
  }
}
