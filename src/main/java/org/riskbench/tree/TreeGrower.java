package org.riskbench.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import org.riskbench.job.JobContext;

/**
 * Grows trees on the same binned rows, the leaf that gains most first. All sums are of whole
 * numbers: in {@link Steps} where to cut is decided, much finer where a leaf answers. So neither
 * the number of cores nor the order of additions changes a bit. One tree at a time.
 */
final class TreeGrower {
  /** Work for several cores has at least so many cells; less is done sooner than handed over. */
  private static final int WORTH_SHARING = 60_000;

  private static final int PARTS = 16;

  /** So few rows leave most bins empty. */
  private static final int FEW_ROWS = 256;

  private final BinnedRows rows;
  private final GrowthPlan plan;
  private final int[] monotone;
  private final JobContext context;
  private final LeafRows leafRows;
  private final Histograms histograms;
  private final List<GrowingLeaf> nodes = new ArrayList<>();
  private final List<GrowingLeaf> ends = new ArrayList<>();
  private Steps steps = new Steps(1, 1);

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
    this.leafRows = new LeafRows(rows.size(), context);
    this.histograms = new Histograms(rows, leafRows.order(), leafRows.steps(), context);
  }

  /**
   * Grows one tree. Its nodes are numbered as they come: with k leaves it is the first 2 k - 1
   * nodes of any larger tree grown alike ({@link Tree#first}).
   *
   * @param derivatives gradient and curvature of each row, in turn
   * @param among the rows to look at, ascending
   * @param sight the features to look at
   * @param rate leaf values are multiplied by this
   * @param seed of the chance in {@link Steps}
   */
  Tree grow(double[] derivatives, int[] among, Sight sight, double rate, long seed) {
    nodes.clear();
    ends.clear();
    steps = Steps.of(derivatives, among, context);
    long all = leafRows.begin(derivatives, among, steps, seed);
    TreeBuilder tree = new TreeBuilder(rows.features(), rate);
    PriorityQueue<Growing> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble((Growing each) -> -each.cut().gain())
                .thenComparingInt(each -> each.leaf().node()));
    queue.add(root(among.length, all, sight, tree));
    int leaves = 1;
    while (!queue.isEmpty()) {
      Growing next = queue.remove();
      if (leaves == plan.leaves() || next.cut().isNone()) {
        ends.add(next.leaf());
        if (!sight.changes()) {
          histograms.giveBack(next.leaf().histogram());
        }
        continue;
      }
      queue.addAll(divide(next, sight, tree, leaves + 1 == plan.leaves()));
      leaves++;
    }
    answer(derivatives, tree);
    return tree.build();
  }

  /**
   * Lets each node answer by the derivatives themselves, as a leaf would that ended there: whole
   * numbers again, which give the same sum in any order, but two thousand million times finer.
   */
  private void answer(double[] derivatives, TreeBuilder tree) {
    List<Callable<long[]>> sums = new ArrayList<>();
    for (GrowingLeaf leaf : ends) {
      sums.add(() -> sum(derivatives, leaf));
    }
    long[][] of = new long[nodes.size()][2];
    List<long[]> found = context.parallel(sums);
    for (int i = 0; i < found.size(); i++) {
      of[ends.get(i).node()] = found.get(i);
    }
    for (int node = nodes.size() - 1; node >= 0; node--) {
      long[] own = of[node];
      for (int child : tree.children(node)) { // which come after their parents
        own[0] += of[child][0];
        own[1] += of[child][1];
      }
      double value = plan.value(own[0] * fineGradient(), own[1] * fineCurvature());
      tree.answer(node, nodes.get(node).bounded(value));
    }
  }

  private long[] sum(double[] derivatives, GrowingLeaf leaf) {
    context.checkpoint();
    int[] order = leafRows.order();
    double perGradient = 1 / fineGradient();
    double perCurvature = 1 / fineCurvature();
    long g = 0;
    long h = 0;
    for (int i = leaf.begin(); i < leaf.end(); i++) {
      g += (long) (derivatives[2 * order[i]] * perGradient);
      h += (long) (derivatives[2 * order[i] + 1] * perCurvature);
    }
    return new long[] {g, h};
  }

  /** So fine that a sum over all rows still fits into a long: steps are at most 2^31 over rows. */
  private double fineGradient() {
    return 0x1p-31 * steps.gradient();
  }

  /** There are twice as many steps of the curvature. */
  private double fineCurvature() {
    return 0x1p-30 * steps.curvature();
  }

  /** Adds the answers of the tree just grown to the rows that it was grown on. */
  void answer(Tree tree, double[] margins) {
    List<Callable<Integer>> parts = new ArrayList<>();
    for (GrowingLeaf leaf : ends) {
      parts.add(() -> answer(leaf, tree.value()[leaf.node()], margins));
    }
    context.parallel(parts);
  }

  private int answer(GrowingLeaf leaf, double value, double[] margins) {
    int[] order = leafRows.order();
    for (int i = leaf.begin(); i < leaf.end(); i++) {
      margins[order[i]] += value;
    }
    return leaf.rows();
  }

  /** A leaf with the cut that would gain most. */
  private record Growing(GrowingLeaf leaf, Cut cut) {}

  private Growing root(int size, long all, Sight sight, TreeBuilder tree) {
    GrowingLeaf leaf =
        new GrowingLeaf(
            tree.add(),
            0,
            size,
            0,
            all,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            histograms.take());
    nodes.add(leaf);
    return alone(leaf, sight);
  }

  /** A leaf whose histogram is summed row by row. */
  private Growing alone(GrowingLeaf leaf, Sight sight) {
    if (!canDivide(leaf)) {
      return new Growing(leaf, Cut.NONE);
    }
    if (sight.changes() && leaf.rows() < FEW_ROWS) {
      return new Growing(leaf, sparseCut(leaf, sight.next()));
    }
    List<Cut> cuts =
        overFeatures(
            sight.next(),
            leaf.rows(),
            group -> {
              histograms.fill(leaf, group);
              return cut(leaf, group);
            });
    return new Growing(leaf, best(cuts));
  }

  /** Carries a cut out. */
  private List<Growing> divide(Growing growing, Sight sight, TreeBuilder tree, boolean last) {
    context.checkpoint();
    GrowingLeaf parent = growing.leaf();
    Cut cut = growing.cut();
    int middle =
        leafRows.divide(
            parent,
            rows.words()[BinnedRows.word(cut.feature())],
            BinnedRows.shift(cut.feature()),
            side(cut));
    int leftNode = tree.add();
    int rightNode = tree.add();
    tree.ask(parent.node(), cut, leftNode, rightNode);
    boolean leftSmaller = middle - parent.begin() <= parent.end() - middle;
    long[] own = parent.histogram();
    // Where each leaf looks at other features, nothing summed for one serves another.
    long[] summed = sight.changes() ? own : histograms.take();
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
            parent.sums() - cut.left(),
            bounds.rightLow(),
            bounds.rightHigh(),
            leftSmaller ? own : summed);
    nodes.add(left);
    nodes.add(right);
    if (last || left.depth() == plan.depth()) {
      return List.of(new Growing(left, Cut.NONE), new Growing(right, Cut.NONE));
    }
    if (sight.changes() || !(canDivide(left) || canDivide(right))) {
      return List.of(alone(left, sight), alone(right, sight));
    }
    return together(left, right, sight);
  }

  private boolean canDivide(GrowingLeaf leaf) {
    return steps.curvature(leaf.sums()) >= 2 * plan.leastCurvature();
  }

  /** Two new leaves: the smaller one's histogram is summed, the other's is what it leaves. */
  private List<Growing> together(GrowingLeaf left, GrowingLeaf right, Sight sight) {
    boolean leftSmaller = left.rows() <= right.rows();
    GrowingLeaf smaller = leftSmaller ? left : right;
    GrowingLeaf larger = leftSmaller ? right : left;
    List<Cut[]> cuts =
        overFeatures(
            sight.next(),
            smaller.rows(),
            group -> {
              histograms.fill(smaller, group);
              histograms.subtract(larger.histogram(), smaller.histogram(), group);
              return new Cut[] {cut(left, group), cut(right, group)};
            });
    return List.of(
        new Growing(left, best(cuts.stream().map(pair -> pair[0]).toList())),
        new Growing(right, best(cuts.stream().map(pair -> pair[1]).toList())));
  }

  private static Cut best(List<Cut> cuts) {
    return cuts.stream().reduce(Cut.NONE, Cut::orBetter);
  }

  @FunctionalInterface
  private interface GroupWork<T> {
    T over(int[] group);
  }

  /** Does something with each group of features, on several cores where it is worth it. */
  private <T> List<T> overFeatures(int[] features, int size, GroupWork<T> work) {
    List<int[]> groups = Histograms.groups(features);
    if ((long) size * features.length < WORTH_SHARING) {
      return groups.stream().map(work::over).toList();
    }
    int parts = Math.min(PARTS, groups.size());
    List<Callable<List<T>>> calls = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      List<int[]> some =
          groups.subList(groups.size() * part / parts, groups.size() * (part + 1) / parts);
      calls.add(() -> some.stream().map(work::over).toList());
    }
    return context.parallel(calls).stream().flatMap(List::stream).toList();
  }

  private Cut cut(GrowingLeaf leaf, int[] features) {
    CutFinder finder = new CutFinder(plan, leaf, steps);
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
    CutFinder finder = new CutFinder(plan, leaf, steps);
    for (int feature : features) {
      BinSet seen = histograms.fillSeen(leaf, feature);
      FeatureBins bins = rows.features().get(feature);
      finder.look(feature, bins, histograms.offset(feature), monotone[feature], seen);
    }
    return finder.best();
  }

  /** Of each bin 1 if it goes to the left, else 0. */
  private byte[] side(Cut cut) {
    FeatureBins bins = rows.features().get(cut.feature());
    byte[] left = new byte[FeatureBins.MOST];
    for (int bin = 0; bin < bins.count(); bin++) {
      boolean goesLeft;
      if (bins.categorical()) {
        goesLeft = CategorySet.contains(cut.set(), bin);
      } else {
        goesLeft = bin == bins.missing() ? cut.missingLeft() : bin <= cut.bin();
      }
      left[bin] = (byte) (goesLeft ? 1 : 0);
    }
    return left;
  }
}
