package org.riskbench.evaluation;

/**
 * The regularised incomplete gamma functions, from which the tails of chi-square and Poisson
 * follow; to about 1e-12, relative in the smaller tail (Press and others, Numerical Recipes, 6.2).
 */
final class IncompleteGamma {
  private static final double ENOUGH = 1e-15;
  private static final double TINY = 1e-300;

  /** Above it the cube root is normal to more digits than are asked for (Wilson and Hilferty). */
  private static final double LARGE = 1e5;

  /** Lanczos's approximation of ln gamma, g = 7. */
  private static final double[] LANCZOS = {
    0.99999999999980993,
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7
  };

  private IncompleteGamma() {}

  /** P(a, x), the share below x; a above 0, x at least 0. */
  static double lower(double a, double x) {
    if (x <= 0) {
      return 0;
    }
    if (a > LARGE) {
      return Normal.below(cubeRoot(a, x));
    }
    return x < a + 1 ? bySeries(a, x) : 1 - byFraction(a, x);
  }

  /** Q(a, x) = 1 - P(a, x). */
  static double upper(double a, double x) {
    if (x <= 0) {
      return 1;
    }
    if (a > LARGE) {
      return Normal.below(-cubeRoot(a, x));
    }
    return x < a + 1 ? 1 - bySeries(a, x) : byFraction(a, x);
  }

  private static double cubeRoot(double a, double x) {
    return (Math.cbrt(x / a) - (1 - 1 / (9 * a))) * 3 * Math.sqrt(a);
  }

  private static double bySeries(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (double n = a + 1; term > sum * ENOUGH; n++) {
      term *= x / n;
      sum += term;
    }
    return sum * scale(a, x);
  }

  /** Lentz's way through the continued fraction. */
  private static double byFraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double fraction = d;
    double change = 2;
    for (int i = 1; Math.abs(change - 1) > ENOUGH && i < LARGE; i++) {
      double an = -i * (i - a);
      b += 2;
      d = 1 / awayFromZero(an * d + b);
      c = awayFromZero(b + an / c);
      change = d * c;
      fraction *= change;
    }
    return fraction * scale(a, x);
  }

  private static double awayFromZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  private static double scale(double a, double x) {
    return Math.exp(-x + a * Math.log(x) - logGamma(a));
  }

  private static double logGamma(double a) {
    double z = a - 1;
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (z + i);
    }
    double t = z + LANCZOS.length - 1.5;
    return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
  }
}
