package org.riskbench.scoring;

/**
 * Shapley values of trees against one reference record, exactly: each leaf that a mixture of the
 * two records can reach is shared among the features that lead to it (Lundberg et al., From local
 * explanations to global understanding with explainable AI for trees, 2020, interventional
 * variant). Serves one record.
 */
final class TreeShares {
  private static final byte FREE = 0;
  private static final byte FROM_RECORD = 1;
  private static final byte FROM_REFERENCE = 2;

  private final double[] record;
  private final double[] reference;
  private final double[] out;
  private final byte[] side;
  private final int[] path;
  private FlatTree tree =
      new FlatTree(new int[] {-1}, new double[1], new boolean[1], new long[1][0]);
  private int[] left = {0};

  TreeShares(double[] record, double[] reference, double[] out) {
    this.record = record;
    this.reference = reference;
    this.out = out;
    this.side = new byte[record.length];
    this.path = new int[record.length];
  }

  /** Adds a tree's shares; they sum to its answer to the record less that to the reference. */
  void add(FlatTree of) {
    tree = of;
    left = of.leftChildren();
    walk(0, 0, 0);
  }

  /**
   * Goes down from a node.
   *
   * @param records features on the way whose value must be the record's
   * @param references features on the way whose value must be the reference's
   */
  private void walk(int node, int records, int references) {
    if (tree.isLeaf(node)) {
      share(tree.number()[node], records, references);
      return;
    }
    int feature = tree.feature()[node];
    int ofRecord = left[node] + (tree.goesLeft(node, record[feature]) ? 0 : 1);
    int ofReference = left[node] + (tree.goesLeft(node, reference[feature]) ? 0 : 1);
    if (ofRecord == ofReference || side[feature] == FROM_RECORD) {
      walk(ofRecord, records, references);
    } else if (side[feature] == FROM_REFERENCE) {
      walk(ofReference, records, references);
    } else {
      path[records + references] = feature;
      side[feature] = FROM_RECORD;
      walk(ofRecord, records + 1, references);
      path[records + references] = feature;
      side[feature] = FROM_REFERENCE;
      walk(ofReference, records, references + 1);
      side[feature] = FREE;
    }
  }

  private void share(double answer, int records, int references) {
    if (records > 0) {
      // (records - 1)! references! / (records + references)!
      double each = answer * beta(records - 1, references);
      add(FROM_RECORD, each, records + references);
    }
    if (references > 0) {
      double each = -answer * beta(records, references - 1);
      add(FROM_REFERENCE, each, records + references);
    }
  }

  private void add(byte from, double each, int length) {
    for (int i = 0; i < length; i++) {
      if (side[path[i]] == from) {
        out[path[i]] += each;
      }
    }
  }

  /** a! b! / (a + b + 1)! */
  private static double beta(int a, int b) {
    int small = Math.min(a, b);
    int large = Math.max(a, b);
    double value = 1.0 / (large + 1);
    for (int i = 1; i <= small; i++) {
      value *= (double) i / (large + 1 + i);
    }
    return value;
  }
}
