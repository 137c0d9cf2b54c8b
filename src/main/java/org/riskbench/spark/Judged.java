package org.riskbench.spark;

import java.util.Arrays;
import java.util.List;
import org.riskbench.decision.LabelledMargins;

/**
 * Labelled margins of one part, on the driver. Arrays of one length, not to be written to.
 *
 * @param margins log-odds by the compiled scorer
 * @param fraud one per margin
 */
record Judged(double[] margins, boolean[] fraud) {
  /**
   * Places in what executors hand over: the part, the margin, 1 for fraud, how far MLlib is off.
   */
  static final int PART = 0;

  static final int MARGIN = 1;
  static final int IS_FRAUD = 2;
  static final int APART = 3;

  /** The records of one part among all that were handed over. */
  static Judged of(List<double[]> all, Parts.Part part) {
    List<double[]> own = all.stream().filter(each -> each[PART] == part.place()).toList();
    double[] margins = own.stream().mapToDouble(each -> each[MARGIN]).toArray();
    boolean[] fraud = new boolean[margins.length];
    for (int i = 0; i < fraud.length; i++) {
      fraud[i] = own.get(i)[IS_FRAUD] == 1;
    }
    return new Judged(margins, fraud);
  }

  LabelledMargins labelled() {
    return new LabelledMargins(margins, fraud, ones(margins.length));
  }

  /** Margins of the good records. */
  double[] goods() {
    double[] goods = new double[margins.length];
    int count = 0;
    for (int i = 0; i < margins.length; i++) {
      if (!fraud[i]) {
        goods[count++] = margins[i];
      }
    }
    return Arrays.copyOf(goods, count);
  }

  static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
