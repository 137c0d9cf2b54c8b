package org.riskbench.tree;

import java.util.SplittableRandom;

/** What chance picks. */
final class Draw {
  private Draw() {}

  /** How many a share of them are, 1 at least. */
  static int count(int of, double share) {
    return Math.max(1, (int) Math.round(share * of));
  }

  /** So many of them, ascending; all of them if that is no fewer. */
  static int[] some(int[] from, int wanted, SplittableRandom random) {
    if (wanted >= from.length) {
      return from;
    }
    int[] some = new int[wanted];
    int n = 0;
    for (int i = 0; n < wanted; i++) {
      // Each of those left has the same chance to be among those still wanted (Knuth, 3.4.2 S).
      if (random.nextInt(from.length - i) < wanted - n) {
        some[n++] = from[i];
      }
    }
    return some;
  }

  /** How often each of so many comes when as many are drawn, each put back. */
  static int[] bootstrap(int size, SplittableRandom random) {
    int[] times = new int[size];
    for (int i = 0; i < size; i++) {
      times[random.nextInt(size)]++;
    }
    return times;
  }
}
