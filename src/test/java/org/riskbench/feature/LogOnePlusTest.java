package org.riskbench.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A model file's scores must not change by a bit: the logarithm is held against Java's own. */
class LogOnePlusTest {
  private static final int MANY = 100_000;

  private static void assertSame(double x) {
    assertThat(Double.doubleToRawLongBits(LogOnePlus.of(x)))
        .as("of %s", Double.toHexString(x))
        .isEqualTo(Double.doubleToRawLongBits(StrictMath.log1p(x)));
  }

  /** The numbers next to where the way of reckoning changes. */
  @Test
  void aroundEveryTurnTheBitsAreThoseOfStrictMath() {
    double[] turns = {
      0,
      Double.MIN_VALUE,
      Double.MIN_NORMAL,
      0x1p-54,
      0x1p-29,
      Math.sqrt(2) - 1,
      1,
      3,
      0x1p53,
      Double.MAX_VALUE
    };
    for (double turn : turns) {
      double below = turn;
      double above = turn;
      for (int i = 0; i < 2_000; i++) {
        assertSame(below);
        assertSame(above);
        below = Math.max(0, Math.nextDown(below));
        above = Math.nextUp(above);
      }
    }
    for (int power = 0; power < 1_024; power++) {
      double whole = Math.scalb(1.0, power) - 1;
      assertSame(whole); // one more is a power of two
      assertSame(Math.nextUp(whole));
      assertSame(Math.max(0, Math.nextDown(whole)));
      assertSame(Math.scalb(Math.sqrt(2), power));
      assertSame(Math.scalb(1.0, -power));
    }
  }

  @Test
  void ofNumbersOfEverySizeTheBitsAreThoseOfStrictMath() {
    Random random = new Random(7);
    for (int i = 0; i < MANY; i++) {
      assertSame(Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE)); // NaN, too
      assertSame(random.nextDouble());
      assertSame(random.nextInt(1_000_000));
      assertSame(random.nextInt(100_000_000) / 100.0);
      assertSame(StrictMath.exp(40 * random.nextDouble() - 5));
    }
  }

  @Test
  void whatIsNoNumberOrWithoutEndStaysSo() {
    assertThat(LogOnePlus.of(Double.NaN)).isNaN();
    assertThat(LogOnePlus.of(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(LogOnePlus.of(0)).isEqualTo(0.0);
  }
}
