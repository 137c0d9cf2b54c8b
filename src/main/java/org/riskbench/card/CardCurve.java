package org.riskbench.card;

import java.util.Arrays;

/**
 * A curve. Immutable: the arrays are not to be written to.
 *
 * @param name {@link #ROC}, {@link #PRECISION_RECALL} or {@link #GAIN}
 * @param x 0 to 1
 * @param y 0 to 1, same length
 */
public record CardCurve(String name, double[] x, double[] y) {
  public static final String ROC = "roc";
  public static final String PRECISION_RECALL = "precisionRecall";
  public static final String GAIN = "gain";

  /** A curve in a card has at most so many points. */
  public static final int MOST = 200;

  private static final double DIGITS = 1e5;

  public CardCurve {
    if (x.length != y.length || x.length < 2 || x.length > MOST) {
      throw new IllegalArgumentException("a curve has two to 200 points");
    }
  }

  /** A curve told to five decimals, which is finer than anybody can see. */
  public static CardCurve of(String name, double[] x, double[] y) {
    return new CardCurve(name, rounded(x), rounded(y));
  }

  private static double[] rounded(double[] values) {
    return Arrays.stream(values).map(value -> Math.rint(value * DIGITS) / DIGITS).toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CardCurve curve
        && name.equals(curve.name)
        && Arrays.equals(x, curve.x)
        && Arrays.equals(y, curve.y);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
  }

  @Override
  public String toString() {
    return "CardCurve[" + name + ", " + x.length + " points]";
  }
}
