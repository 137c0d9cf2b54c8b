package org.riskbench.feature;

/**
 * The logarithm of one more than a number, {@link StrictMath#log1p} to the last bit, in less time:
 * up to Java 20 that is a call of native code, which costs more than the arithmetic.
 *
 * <p>The arithmetic is that of fdlibm, which {@link StrictMath} is bound to: {@code 1 + x} is
 * written as {@code 2^k (1 + f)} with {@code 1 + f} between the roots of a half and of two; with
 * {@code s = f / (2 + f)} the logarithm of {@code 1 + f} is a polynomial of {@code s²}, whose seven
 * coefficients are fdlibm's, and what {@code 1 + x} lost by rounding is added in the end.
 */
final class LogOnePlus {
  private static final double LN2_HIGH = 0x1.62e42feep-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
  private static final double C1 = 0x1.5555555555593p-1;
  private static final double C2 = 0x1.999999997fa04p-2;
  private static final double C3 = 0x1.2492494229359p-2;
  private static final double C4 = 0x1.c71c51d8e78afp-3;
  private static final double C5 = 0x1.7466496cb03dep-3;
  private static final double C6 = 0x1.39a09d078c69fp-3;
  private static final double C7 = 0x1.2f112df3e5244p-3;

  /** The upper 32 bits of {@code √2 - 1}: below it a number needs no power of two. */
  private static final int NEAR_ZERO = 0x3FDA827A;

  /**
   * Of 2^-29 and 2^-54: below the first, two terms of the series are exact, below the other one.
   */
  private static final int TWO_TERMS = 0x3E200000;

  private static final int ONE_TERM = 0x3C900000;

  /** Of 2^53: from here on one more changes nothing that counts. */
  private static final int HUGE = 0x43400000;

  private static final int INFINITE = 0x7FF00000;
  private static final int FRACTION = 0x000FFFFF;
  private static final int EXPONENT = 20;
  private static final int BIAS = 1023;

  /** The upper bits of the fraction of √2. */
  private static final int ROOT_OF_2 = 0x6A09E;

  private LogOnePlus() {}

  /**
   * The logarithm.
   *
   * @param x at least 0, or NaN
   */
  static double of(double x) {
    int high = high(x);
    if (high < TWO_TERMS) {
      return high < ONE_TERM ? x : x - x * x * 0.5;
    }
    if (high >= HUGE) {
      return high >= INFINITE ? x + x : parted(x, 0);
    }
    if (high < NEAR_ZERO) {
      double half = 0.5 * x * x;
      double s = x / (2 + x);
      return x - (half - s * (half + polynomial(s * s)));
    }
    double u = 1 + x;
    double kept = u - 1;
    double lost = (x - kept) + (1 - (u - kept)); // to the last bit, whichever of the two is larger
    return parted(u, lost / u);
  }

  /** The logarithm of a number above 1, and of a little more. No branch here can be guessed. */
  private static double parted(double u, double lost) {
    int upper = high(u);
    int fraction = upper & FRACTION;
    int above =
        (ROOT_OF_2 - 1 - fraction) >>> 31; // 1 where the fraction is that of the root or more
    int power = (upper >> EXPONENT) - BIAS + above;
    double f = withHigh(u, fraction | (BIAS - above) << EXPONENT) - 1;
    double low = power * LN2_LOW + lost;
    double half = 0.5 * f * f;
    if (((fraction + 3) & FRACTION) <= 3) { // f is next to 0
      return nearPowerOf2(f, half, power, low);
    }
    double s = f / (2 + f);
    return power * LN2_HIGH - ((half - (s * (half + polynomial(s * s)) + low)) - f);
  }

  private static double nearPowerOf2(double f, double half, int power, double low) {
    if (f == 0) {
      return power * LN2_HIGH + low;
    }
    double rest = half * (1 - 0x1.5555555555555p-1 * f);
    return power == 0 ? f - rest : power * LN2_HIGH - ((rest - low) - f);
  }

  private static double polynomial(double z) {
    return z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * (C6 + z * C7))))));
  }

  private static int high(double x) {
    return (int) (Double.doubleToRawLongBits(x) >>> 32);
  }

  private static double withHigh(double x, int high) {
    long low = Double.doubleToRawLongBits(x) & 0xFFFFFFFFL;
    return Double.longBitsToDouble((long) high << 32 | low);
  }
}
