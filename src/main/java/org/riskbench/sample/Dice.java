package org.riskbench.sample;

/**
 * Random numbers that are the same on every machine and Java version: SplitMix64, with every draw
 * written out here because the JDK's own bounded draws have changed between versions.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  Dice(long seed) {
    state = seed;
  }

  /** Dice that belong to one thing, so that its draws never depend on what was drawn before. */
  static Dice of(long seed, long kind, long number) {
    return new Dice(mix(mix(seed + kind * GOLDEN) + number * GOLDEN));
  }

  long next() {
    state += GOLDEN;
    return mix(state);
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 0 (included) to 1 (excluded). */
  double unit() {
    return (next() >>> 11) * 0x1p-53;
  }

  /** 0 (included) to {@code bound} (excluded). */
  int below(int bound) {
    return (int) (((next() >>> 33) * bound) >>> 31);
  }

  /** {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  double exponential(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  /** A skewed positive number: half of the draws lie below {@code median}. */
  double logNormal(double median, double spread) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    double normal = radius * StrictMath.cos(2 * Math.PI * unit());
    return median * StrictMath.exp(spread * normal);
  }

  <T> T one(T[] choices) {
    return choices[below(choices.length)];
  }

  /** The index of a share; shares add up to 1. */
  int share(double... shares) {
    double left = unit();
    for (int i = 0; i < shares.length - 1; i++) {
      left -= shares[i];
      if (left < 0) {
        return i;
      }
    }
    return shares.length - 1;
  }
}
