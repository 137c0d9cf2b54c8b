package org.riskbench.explain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.riskbench.schema.ColumnValues;

/** What known records have in one place: the values that something may be thought to be. */
public sealed interface Seen {
  /** How many known records have nothing there. */
  int missing();

  /** How many known records were looked at. */
  int size();

  /** Whether there are two values at least. */
  boolean varies();

  /**
   * Numbers.
   *
   * @param rising all that are there, sorted
   */
  record Numbers(double[] rising, int missing, int size) implements Seen {
    @Override
    public boolean varies() {
      return at(0, 1).length > 1;
    }

    /** Share of the records with a number that lie below, those at it counting half; 0 to 1. */
    public double rank(double value) {
      int from = count(value, false);
      int to = count(value, true);
      return rising.length == 0 ? 0 : (from + to) / 2.0 / rising.length;
    }

    /** How many lie below a value, or at it too. */
    int count(double value, boolean included) {
      int low = 0;
      int high = rising.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        boolean before = included ? rising[middle] <= value : rising[middle] < value;
        low = before ? middle + 1 : low;
        high = before ? high : middle;
      }
      return low;
    }

    /**
     * The values at these shares of the records, without those that come twice.
     *
     * @param shares 0 (the smallest) to 1 (the largest), rising
     */
    public double[] at(double... shares) {
      return rising.length == 0
          ? rising
          : DoubleStream.of(shares)
              .map(share -> rising[(int) Math.round(share * (rising.length - 1))])
              .distinct()
              .toArray();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Numbers numbers
          && Arrays.equals(rising, numbers.rising)
          && missing == numbers.missing;
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(rising);
    }

    @Override
    public String toString() {
      return "Numbers[" + rising.length + ", " + missing + " missing]";
    }
  }

  /**
   * Levels.
   *
   * @param counts how many records have each, the most frequent first, ties by name
   */
  record Levels(List<Map.Entry<String, Integer>> counts, int missing, int size) implements Seen {
    public Levels {
      counts = List.copyOf(counts);
    }

    @Override
    public boolean varies() {
      return counts.size() > 1;
    }
  }

  /**
   * Looks at known records.
   *
   * @param known of which the factor is one
   */
  static Seen of(KnownRecords known, Factor factor) {
    if (factor.isTold()) {
      return numbers(known, known.told().get(factor.slot()));
    }
    int column = known.rows().schema().require(factor.name());
    return known.rows().values(column) instanceof ColumnValues.Texts texts
        ? levels(known, texts)
        : numbers(known, known.rows().numbers(column));
  }

  private static Seen numbers(KnownRecords known, double[] values) {
    double[] rising =
        IntStream.of(known.at())
            .mapToDouble(row -> values[row])
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    return new Numbers(rising, known.size() - rising.length, known.size());
  }

  private static Seen levels(KnownRecords known, ColumnValues.Texts texts) {
    Map<String, Integer> counts =
        IntStream.of(known.at())
            .mapToObj(texts::get)
            .collect(Collectors.toMap(level -> level, level -> 1, Integer::sum, TreeMap::new));
    int missing = counts.getOrDefault("", 0);
    counts.remove("");
    List<Map.Entry<String, Integer>> sorted =
        counts.entrySet().stream()
            .map(each -> Map.entry(each.getKey(), each.getValue()))
            .sorted(Comparator.comparingInt(each -> -each.getValue()))
            .toList();
    return new Levels(sorted, missing, known.size());
  }
}
