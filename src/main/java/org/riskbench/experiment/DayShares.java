package org.riskbench.experiment;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.riskbench.evaluation.StabilityIndex;

/** How much the days of some records differ from each other. */
final class DayShares {
  /** Smaller days say more of chance than of the day. */
  private static final int LEAST_RECORDS = 100;

  private static final int LEAST_DAYS = 10;
  private static final double USUAL = 0.9;

  private final int[] day;
  private final int days;

  private DayShares(int[] day, int days) {
    this.day = day;
    this.days = days;
  }

  /**
   * Of dated records.
   *
   * @param dates days since 1970, one per record; empty if they are not known
   */
  static DayShares of(Optional<int[]> dates) {
    if (dates.isEmpty()) {
      return new DayShares(new int[0], 0);
    }
    int[] rising = IntStream.of(dates.get()).sorted().distinct().toArray();
    int[] day = IntStream.of(dates.get()).map(date -> Arrays.binarySearch(rising, date)).toArray();
    return new DayShares(day, rising.length);
  }

  /**
   * The stability index that nine in ten days stay below, each against all of them, less what
   * chance brings; empty where there are too few days.
   */
  OptionalDouble usual(int[] groups, int size) {
    long[] all = new long[size];
    long[][] byDay = new long[days][size];
    for (int i = 0; i < day.length; i++) {
      all[groups[i]]++;
      byDay[day[i]][groups[i]]++;
    }
    double[] indexes =
        Arrays.stream(byDay)
            .map(counts -> StabilityIndex.of(all, counts))
            .filter(index -> index.second() >= LEAST_RECORDS)
            .mapToDouble(index -> Math.max(0, index.value() - byChance(index)))
            .sorted()
            .toArray();
    return indexes.length < LEAST_DAYS
        ? OptionalDouble.empty()
        : OptionalDouble.of(indexes[(int) (USUAL * (indexes.length - 1))]);
  }

  private static double byChance(StabilityIndex index) {
    return (index.groups() - 1) * (1.0 / index.first() + 1.0 / index.second());
  }

  /**
   * Standard deviation of a share between days, beyond what chance brings (by moments); empty where
   * there are too few days.
   *
   * @param isIn which records have what the share is of
   */
  OptionalDouble deviation(boolean[] isIn) {
    double[] in = new double[days];
    double[] all = new double[days];
    for (int i = 0; i < day.length; i++) {
      in[day[i]] += isIn[i] ? 1 : 0;
      all[day[i]]++;
    }
    int[] large = IntStream.range(0, days).filter(i -> all[i] >= LEAST_RECORDS).toArray();
    if (large.length < LEAST_DAYS) {
      return OptionalDouble.empty();
    }
    double share = IntStream.of(large).mapToDouble(i -> in[i]).sum() / sum(large, all);
    double spread =
        IntStream.of(large).mapToDouble(i -> square(in[i] / all[i] - share)).sum()
            / (large.length - 1);
    double chance =
        IntStream.of(large).mapToDouble(i -> share * (1 - share) / all[i]).average().orElse(0);
    return OptionalDouble.of(Math.sqrt(Math.max(0, spread - chance)));
  }

  private static double sum(int[] places, double[] values) {
    return IntStream.of(places).mapToDouble(i -> values[i]).sum();
  }

  private static double square(double value) {
    return value * value;
  }

  /** A deviation of each edge; empty where there are too few days. */
  double[] deviations(int[] scores, int step, int edges) {
    double[] found = new double[edges];
    for (int edge = 0; edge < edges; edge++) {
      boolean[] isIn = new boolean[scores.length];
      for (int i = 0; i < scores.length; i++) {
        isIn[i] = scores[i] >= edge * step;
      }
      OptionalDouble deviation = deviation(isIn);
      if (deviation.isEmpty()) {
        return new double[0];
      }
      found[edge] = deviation.getAsDouble();
    }
    return found;
  }
}
