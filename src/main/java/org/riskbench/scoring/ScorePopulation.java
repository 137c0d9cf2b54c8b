package org.riskbench.scoring;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * How often records had which risk score that thresholds may be found on: those the model did not
 * learn from. Immutable, by value.
 *
 * @param counts records by score, 0 to 1000; of weighted ones as many of one weight as vary alike
 * @param betweenDays by edge (score {@link #EDGE} times the position) the standard deviation,
 *     between days and beyond chance, of the share of records that score at least this; empty where
 *     there are too few dated records to tell
 */
public record ScorePopulation(long[] counts, double[] betweenDays) {
  /** Points between two edges. */
  public static final int EDGE = 20;

  /** Edges: at 0, 20, … 980. */
  public static final int EDGES = 50;

  private static final int SCORES = 1001;

  public ScorePopulation {
    boolean sound = counts.length == SCORES && LongStream.of(counts).allMatch(count -> count >= 0);
    sound &= betweenDays.length == 0 || betweenDays.length == EDGES;
    sound &= DoubleStream.of(betweenDays).allMatch(each -> each >= 0 && each <= 1);
    if (!sound) {
      throw new IllegalArgumentException("there is a count per score, and a deviation per edge");
    }
    counts = counts.clone();
    betweenDays = betweenDays.clone();
  }

  /** How many records. */
  public long records() {
    return LongStream.of(counts).sum();
  }

  /** Records that score within a range, ends included. */
  public long between(int low, int high) {
    return LongStream.of(counts).skip(low).limit(Math.max(0, high - low + 1)).sum();
  }

  /** Standard deviation between days of the share at or above a score; 0 where it is not known. */
  public double betweenDays(int score) {
    int edge = Math.min(EDGES - 1, (score + EDGE / 2) / EDGE);
    return betweenDays.length == 0 ? 0 : betweenDays[edge];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScorePopulation that
        && Arrays.equals(counts, that.counts)
        && Arrays.equals(betweenDays, that.betweenDays);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "ScorePopulation[" + records() + " records]";
  }
}
