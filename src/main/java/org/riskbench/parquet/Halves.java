package org.riskbench.parquet;

/** Floating-point numbers of 16 bits. */
final class Halves {
  private static final int FRACTION = 10;
  private static final int BIAS = 15;

  private Halves() {}

  static double number(short bits) {
    int exponent = bits >> FRACTION & 0x1f;
    int fraction = bits & 0x3ff;
    double size =
        exponent == 0
            ? Math.scalb((double) fraction, 1 - BIAS - FRACTION)
            : exponent == 0x1f
                ? Double.NaN // neither infinite nor unknown is a number of a table
                : Math.scalb((double) (fraction | 1 << FRACTION), exponent - BIAS - FRACTION);
    return bits < 0 ? -size : size;
  }
}
