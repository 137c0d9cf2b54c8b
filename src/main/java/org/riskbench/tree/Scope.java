package org.riskbench.tree;

import java.util.stream.IntStream;

/**
 * What trees may do with features.
 *
 * @param features positions of those they may ask for, ascending; one at least
 * @param monotone of each feature 1 if the answer may not fall where it rises, -1 the reverse, 0 if
 *     it may do as it likes; not read for categories
 */
public record Scope(int[] features, int[] monotone) {
  /** Everything with so many features. */
  public static Scope free(int width) {
    return new Scope(IntStream.range(0, width).toArray(), new int[width]);
  }
}
