package org.riskbench.chart;

/** How colours look to people who see fewer of them: Machado, Oliveira and Fernandes, 2009. */
public enum ColourVision {
  /** All three receptors. */
  USUAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
  /** No receptors for red. */
  PROTAN(
      new double[][] {
        {0.152286, 1.052583, -0.204868},
        {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}
      }),
  /** No receptors for green. */
  DEUTAN(
      new double[][] {
        {0.367322, 0.860646, -0.227968},
        {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}
      }),
  /** No receptors for blue. */
  TRITAN(
      new double[][] {
        {1.255528, -0.076749, -0.178779},
        {-0.078411, 0.930809, 0.147602},
        {0.004733, 0.691367, 0.303900}
      });

  // Never written to.
  @SuppressWarnings("ImmutableEnumChecker")
  private final double[][] matrix;

  ColourVision(double[][] matrix) {
    this.matrix = matrix;
  }

  /** How far apart two colours look, in steps of Lab of which an eye tells about two. */
  public double distance(String one, String other) {
    double[] a = lab(seen(one));
    double[] b = lab(seen(other));
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  /** Contrast of two colours to everybody, 1 to 21. */
  public static double contrast(String one, String other) {
    double a = luminance(linear(one)) + 0.05;
    double b = luminance(linear(other)) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private double[] seen(String colour) {
    double[] light = linear(colour);
    double[] seen = new double[3];
    for (int row = 0; row < seen.length; row++) {
      double sum = 0;
      for (int i = 0; i < light.length; i++) {
        sum += matrix[row][i] * light[i];
      }
      seen[row] = Math.min(1, Math.max(0, sum));
    }
    return seen;
  }

  private static double[] linear(String colour) {
    double[] light = new double[3];
    for (int i = 0; i < light.length; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      light[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return light;
  }

  private static double luminance(double[] light) {
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  }

  private static double[] lab(double[] light) {
    double x = (0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.95047;
    double y = luminance(light);
    double z = (0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.08883;
    return new double[] {116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))};
  }

  private static double root(double part) {
    return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116.0;
  }
}
