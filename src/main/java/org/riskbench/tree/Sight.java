package org.riskbench.tree;

import java.util.SplittableRandom;

/** Which features a growing tree looks at. */
interface Sight {
  /** The features for the next leaf, ascending. */
  int[] next();

  /** Whether they differ from leaf to leaf. */
  boolean changes();

  /** The same for all leaves. */
  static Sight of(int[] features) {
    return new Sight() {
      @Override
      public int[] next() {
        return features;
      }

      @Override
      public boolean changes() {
        return false;
      }
    };
  }

  /** For each leaf another so many of them. */
  static Sight changing(int[] features, int count, SplittableRandom random) {
    if (count >= features.length) {
      return of(features);
    }
    return new Sight() {
      @Override
      public int[] next() {
        return Draw.some(features, count, random);
      }

      @Override
      public boolean changes() {
        return true;
      }
    };
  }
}
