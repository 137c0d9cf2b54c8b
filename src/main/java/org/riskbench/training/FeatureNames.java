package org.riskbench.training;

import java.util.Locale;

/**
 * What features are called inside Tribuo: zero-padded positions ({@code f00017}). Tribuo numbers
 * features by the order of their names, which so is our order, and no column name or level gets
 * into its model.
 */
final class FeatureNames {
  private final String[] names;

  FeatureNames(int width) {
    int digits = Math.max(5, Integer.toString(Math.max(0, width - 1)).length());
    names = new String[width];
    for (int i = 0; i < width; i++) {
      names[i] = String.format(Locale.ROOT, "f%0" + digits + "d", i);
    }
  }

  /** The name of the feature at a position from 0. */
  String at(int position) {
    return names[position];
  }

  /** How many features there are. */
  int size() {
    return names.length;
  }
}
