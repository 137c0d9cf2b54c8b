package org.riskbench.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Records in blocks that are drawn as a whole when records are resampled, since the records of one
 * block are alike. Immutable.
 */
public final class Blocks {
  /** How much the frauds of a block say beside one another. */
  private enum Likeness {
    /** Nothing: they are of one person. */
    SAME,
    /** As much as days differ more from one another than chance alone would have it. */
    WAVES
  }

  private static final String BY_KEY = "cluster bootstrap by key";

  private final String method;
  private final int[] blockOf;
  private final int count;
  private final int[] strata;
  private final Likeness likeness;

  /**
   * Blocks.
   *
   * @param strata where the parts begin that are drawn apart, and where the last one ends
   */
  private Blocks(String method, int[] blockOf, int count, int[] strata, Likeness likeness) {
    this.method = method;
    this.blockOf = blockOf;
    this.count = count;
    this.strata = strata;
    this.likeness = likeness;
  }

  /** Each record for itself, frauds and goods drawn apart: right where rows are independent. */
  public static Blocks rows(boolean[] fraud) {
    int frauds = 0;
    for (boolean each : fraud) {
      frauds += each ? 1 : 0;
    }
    int[] blockOf = new int[fraud.length];
    int nextFraud = 0;
    int nextGood = frauds;
    for (int i = 0; i < fraud.length; i++) {
      blockOf[i] = fraud[i] ? nextFraud++ : nextGood++;
    }
    return new Blocks(
        "stratified bootstrap, independent rows",
        blockOf,
        fraud.length,
        new int[] {0, frauds, fraud.length},
        Likeness.SAME);
  }

  /**
   * Records that share a key, directly or by others in between, are one block.
   *
   * @param keys for each key column, a code per record; negative where there is no key
   */
  public static Blocks entities(List<int[]> keys) {
    return grouped(BY_KEY, Connections.of(keys), Likeness.SAME);
  }

  /**
   * Records that share a key, directly or by others in between, are one block.
   *
   * @param keys for each key column, a code per record; negative where there is no key
   * @param by what the key is called, as in {@code cluster bootstrap by card}
   */
  public static Blocks entities(List<int[]> keys, String by) {
    return grouped("cluster bootstrap by " + by, Connections.of(keys), Likeness.SAME);
  }

  /**
   * The records of one day are one block.
   *
   * @param days day of each record, counted from anywhere
   */
  public static Blocks days(int[] days) {
    return grouped("bootstrap by day", days, Likeness.WAVES);
  }

  private static Blocks grouped(String method, int[] groups, Likeness likeness) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] blockOf = new int[groups.length];
    for (int i = 0; i < groups.length; i++) {
      Integer number = numbers.putIfAbsent(groups[i], numbers.size());
      blockOf[i] = number == null ? numbers.size() - 1 : number;
    }
    int[] all = {0, numbers.size()};
    return new Blocks(method, blockOf, numbers.size(), all, likeness);
  }

  /** What an interval made by them is called wherever it is shown. */
  public String method() {
    return method;
  }

  /** How many blocks. */
  public int count() {
    return count;
  }

  /** How many records. */
  public int size() {
    return blockOf.length;
  }

  /** The block of a record, from 0. */
  public int blockOf(int record) {
    return blockOf[record];
  }

  /** Whether each record is a block of its own. */
  public boolean isEachAlone() {
    return count == blockOf.length;
  }

  /** Share of the records that are in the largest block, 0 to 1. */
  public double largestShare() {
    int[] sizes = new int[count];
    IntStream.of(blockOf).forEach(block -> sizes[block]++);
    return (double) IntStream.of(sizes).max().orElse(0) / Math.max(1, blockOf.length);
  }

  /**
   * How many independent frauds they are worth. Where a block is one person: the square of the sum
   * of its frauds by the sum of the squares, which is the number of frauds itself where no two
   * share a block. Where a block is a day: the frauds by the design effect of their rate, which is
   * how much more days differ than by chance (both Kish 1965).
   */
  public double effectiveFrauds(boolean[] fraud) {
    double[] frauds = new double[count];
    double[] records = new double[count];
    for (int i = 0; i < blockOf.length; i++) {
      frauds[blockOf[i]] += fraud[i] ? 1 : 0;
      records[blockOf[i]]++;
    }
    double sum = Arrays.stream(frauds).sum();
    if (sum == 0) {
      return 0;
    }
    return likeness == Likeness.SAME
        ? sum * sum / Arrays.stream(frauds).map(each -> each * each).sum()
        : sum / Math.max(1, waves(frauds, records, sum / blockOf.length));
  }

  private double waves(double[] frauds, double[] records, double rate) {
    double squares = 0;
    for (int b = 0; b < count; b++) {
      double gap = frauds[b] - records[b] * rate;
      squares += gap * gap;
    }
    double byChance = blockOf.length * rate * (1 - rate);
    return byChance == 0 || count < 2 ? 1 : squares / byChance * count / (count - 1);
  }

  /**
   * Draws as many blocks as there are, with replacement.
   *
   * @param times how often each record's block was drawn; overwritten
   */
  public void draw(SplittableRandom random, int[] times) {
    short[] drawn = draw(random);
    for (int i = 0; i < times.length; i++) {
      times[i] = drawn[blockOf[i]];
    }
  }

  /**
   * Draws as many blocks as there are, with replacement: how often each was drawn. A short is
   * enough, as a block is drawn once on average, and half the memory makes a draw a third faster.
   */
  public short[] draw(SplittableRandom random) {
    short[] drawn = new short[count];
    for (int stratum = 1; stratum < strata.length; stratum++) {
      int from = strata[stratum - 1];
      int size = strata[stratum] - from;
      for (int i = 0; i < size; i++) {
        drawn[from + (int) (((random.nextLong() >>> 32) * size) >>> 32)]++;
      }
    }
    return drawn;
  }
}
