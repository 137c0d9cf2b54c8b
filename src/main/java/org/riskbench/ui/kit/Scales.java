package org.riskbench.ui.kit;

/** Round steps for an axis. Any thread. */
public final class Scales {
  private Scales() {}

  /**
   * The smallest round step that reaches a length in so many steps.
   *
   * @param length above 0
   * @param least no step is shorter than this
   */
  public static double step(double length, int steps, double least) {
    double wanted = Math.max(least, length / steps);
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= wanted - 1e-9) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
