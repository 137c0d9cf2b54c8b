package org.riskbench.evaluation;

import java.util.OptionalDouble;

/** How many records the figures of groups rest on. */
final class GroupSizes {
  private final long[] records;
  private final long[] frauds;

  /** Sums of weights and of their squares: all, frauds, goods, alerts. */
  private final double[][] sums;

  private final double[][] squares;

  private GroupSizes(int groups) {
    records = new long[groups];
    frauds = new long[groups];
    sums = new double[4][groups];
    squares = new double[4][groups];
  }

  static GroupSizes of(Groups groups) {
    GroupSizes sizes = new GroupSizes(groups.count());
    for (int i = 0; i < groups.fraud().length; i++) {
      int g = groups.of(i);
      boolean fraud = groups.fraud()[i];
      double weight = groups.weight(i);
      sizes.records[g]++;
      sizes.frauds[g] += fraud ? 1 : 0;
      sizes.add(0, g, weight);
      sizes.add(fraud ? 1 : 2, g, weight);
      if (groups.isAlerted(i)) {
        sizes.add(3, g, weight);
      }
    }
    return sizes;
  }

  private void add(int part, int group, double weight) {
    sums[part][group] += weight;
    squares[part][group] += weight * weight;
  }

  long records(int group) {
    return records[group];
  }

  long frauds(int group) {
    return frauds[group];
  }

  /** Of how many records of one weight a share is (Kish 1965); empty for what is none. */
  OptionalDouble effective(int group, int figure) {
    int part =
        switch (figure) {
          case GroupSums.FRAUD_RATE -> 0;
          case GroupSums.RECALL, GroupSums.RECALL_AT_ONE_PERCENT -> 1;
          case GroupSums.FALSE_POSITIVE_RATE -> 2;
          case GroupSums.PRECISION -> 3;
          default -> -1;
        };
    return part < 0 || squares[part][group] == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sums[part][group] * sums[part][group] / squares[part][group]);
  }
}
