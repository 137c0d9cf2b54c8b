package org.riskbench.training;

import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/**
 * One encoded row as Tribuo sees it: what is not 0, in feature order. Leaving the zeros out changes
 * no bit of what is learned, and features that were 0 in every row get no parameter.
 */
final class EncodedExample extends ArrayExample<Label> {
  EncodedExample(Label label, double weight, double[] row, FeatureNames names) {
    super(label, (float) weight, 0);
    int filled = 0;
    for (double value : row) {
      filled += value != 0 ? 1 : 0;
    }
    // Tribuo takes no example without a feature, so a row of zeros shows its first zero.
    featureNames = new String[Math.max(1, filled)];
    featureValues = new double[Math.max(1, filled)];
    featureNames[0] = names.at(0);
    size = Math.max(1, filled);
    int at = 0;
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        featureNames[at] = names.at(i);
        featureValues[at] = row[i];
        at++;
      }
    }
  }
}
