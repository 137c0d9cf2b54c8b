package org.riskbench.schema;

/** Reads the usual spellings of a decimal number without making a text of them. */
final class PlainNumbers {
  /** Powers of ten that a double holds exactly. */
  private static final double[] POWERS = new double[23];

  /** Whole numbers up to here are exact, and so are they divided once by an exact power. */
  private static final long EXACT = 1L << 53;

  static {
    double power = 1;
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = power;
      power *= 10;
    }
  }

  private PlainNumbers() {}

  /**
   * The number these characters spell, the same bits as {@link Double#parseDouble}.
   *
   * @return NaN if it is no number, or one that needs the longer way (an exponent, many digits,
   *     spaces)
   */
  static double read(char[] text, int from, int to) {
    int i = from;
    boolean negative = i < to && text[i] == '-';
    if (negative) {
      i++;
    }
    long digits = 0;
    int decimals = -1;
    int count = 0;
    for (; i < to; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        if (++count > 18) {
          return Double.NaN;
        }
        digits = digits * 10 + digit;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (text[i] == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return Double.NaN;
      }
    }
    if (count == 0 || digits > EXACT) {
      return Double.NaN;
    }
    double value = decimals > 0 ? digits / POWERS[decimals] : digits;
    return negative ? -value : value;
  }
}
