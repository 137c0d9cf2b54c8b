package org.riskbench.shadow;

import org.riskbench.decision.Decision;

/** Finds where the challenger would alert as many, and counts both sides. */
record SwapSetsCount(long[][] all, long[][] frauds, long[][] goods) {
  private static final int[] APPROVED = {Decision.APPROVE.strictness()};
  private static final int[] ALERTED = {
    Decision.REVIEW.strictness(), Decision.DECLINE.strictness()
  };
  private static final int[] DECLINED = {Decision.DECLINE.strictness()};

  SwapSets at(long championAlerts) {
    int from = Counts.SCORES;
    long alerts = 0;
    while (from > 0) {
      long more = alerts + at(from - 1);
      if (more > championAlerts && more - championAlerts >= championAlerts - alerts) {
        break;
      }
      alerts = more;
      from--;
    }
    return new SwapSets(
        from,
        championAlerts,
        alerts,
        side(APPROVED, from, Counts.SCORES),
        side(ALERTED, 0, from),
        sum(all, DECLINED, 0, from));
  }

  private long at(int score) {
    long sum = 0;
    for (long[] row : all) {
      sum += row[score];
    }
    return sum;
  }

  private SwapSets.Side side(int[] decisions, int from, int to) {
    return new SwapSets.Side(
        sum(all, decisions, from, to),
        sum(frauds, decisions, from, to),
        sum(goods, decisions, from, to));
  }

  private static long sum(long[][] table, int[] decisions, int from, int to) {
    long sum = 0;
    for (int decision : decisions) {
      for (int score = from; score < to; score++) {
        sum += table[decision][score];
      }
    }
    return sum;
  }
}
