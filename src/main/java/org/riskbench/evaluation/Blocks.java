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
  private final String method;
  private final int[] blockOf;
  private final int count;
  private final int[][] strata;

  private Blocks(String method, int[] blockOf, int count, int[][] strata) {
    this.method = method;
    this.blockOf = blockOf;
    this.count = count;
    this.strata = strata;
  }

  /** Each record for itself, frauds and goods drawn apart: right where rows are independent. */
  public static Blocks rows(boolean[] fraud) {
    int[] each = IntStream.range(0, fraud.length).toArray();
    int[] frauds = IntStream.of(each).filter(i -> fraud[i]).toArray();
    int[] goods = IntStream.of(each).filter(i -> !fraud[i]).toArray();
    return new Blocks(
        "bootstrap, independent rows", each, fraud.length, new int[][] {frauds, goods});
  }

  /**
   * Records that share a key, directly or by others in between, are one block.
   *
   * @param keys for each key column, a code per record; negative where there is no key
   */
  public static Blocks entities(List<int[]> keys) {
    int[] parent = IntStream.range(0, keys.isEmpty() ? 0 : keys.get(0).length).toArray();
    for (int[] codes : keys) {
      Map<Integer, Integer> first = new HashMap<>();
      for (int i = 0; i < codes.length; i++) {
        if (codes[i] >= 0) {
          Integer earlier = first.putIfAbsent(codes[i], i);
          if (earlier != null) {
            parent[root(parent, i)] = root(parent, earlier);
          }
        }
      }
    }
    for (int i = 0; i < parent.length; i++) {
      parent[i] = root(parent, i);
    }
    return grouped("cluster bootstrap by key", parent);
  }

  private static int root(int[] parent, int record) {
    int at = record;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /**
   * The records of one day are one block.
   *
   * @param days day of each record, counted from anywhere
   */
  public static Blocks days(int[] days) {
    return grouped("bootstrap by day", days);
  }

  private static Blocks grouped(String method, int[] groups) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] blockOf = new int[groups.length];
    for (int i = 0; i < groups.length; i++) {
      Integer number = numbers.putIfAbsent(groups[i], numbers.size());
      blockOf[i] = number == null ? numbers.size() - 1 : number;
    }
    int[] all = IntStream.range(0, numbers.size()).toArray();
    return new Blocks(method, blockOf, numbers.size(), new int[][] {all});
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

  /**
   * How many frauds there would be if each block were one record: the square of the sum by the sum
   * of the squares (Kish 1965). The number of frauds itself where no two share a block.
   */
  public double effectiveFrauds(boolean[] fraud) {
    double[] frauds = new double[count];
    for (int i = 0; i < blockOf.length; i++) {
      frauds[blockOf[i]] += fraud[i] ? 1 : 0;
    }
    double sum = Arrays.stream(frauds).sum();
    double squares = Arrays.stream(frauds).map(each -> each * each).sum();
    return squares == 0 ? 0 : sum * sum / squares;
  }

  /**
   * Draws as many blocks as there are, with replacement.
   *
   * @param times how often each record's block was drawn; overwritten
   */
  public void draw(SplittableRandom random, int[] times) {
    int[] drawn = new int[count];
    for (int[] stratum : strata) {
      for (int i = 0; i < stratum.length; i++) {
        drawn[stratum[random.nextInt(stratum.length)]]++;
      }
    }
    for (int i = 0; i < times.length; i++) {
      times[i] = drawn[blockOf[i]];
    }
  }
}
