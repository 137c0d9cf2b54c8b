package org.riskbench.evaluation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The alerts of each day, the riskiest records first, entities that were found out left alone. */
final class AlertDays {
  private static final int FEWEST_DAYS = 8;
  private static final int DRAWS = 1_000;
  private static final long SEED = 1;

  private final double[] found;
  private final double[] raised;
  private final double[] attainable;
  private final double recall;

  private AlertDays(double[] found, double[] raised, double[] attainable, double recall) {
    this.found = found;
    this.raised = raised;
    this.attainable = attainable;
    this.recall = recall;
  }

  static AlertDays of(ScoredRecords records, int[] days, int[] keys, double perDay) {
    int[] entities = numbered(keys);
    Walk real = new Walk(records, entities, perDay);
    Walk perfect = new Walk(records, entities, perDay);
    double[] ideal = new double[records.size()];
    Arrays.setAll(ideal, i -> records.fraud()[i] ? 1 : 0);
    double[][] byScore = real.through(byDay(records.ranking(), days));
    double[][] byTruth = perfect.through(byDay(ideal, days));
    return new AlertDays(
        byScore[0], byScore[1], share(byTruth[0], byTruth[1]), real.found / real.frauds());
  }

  /** Entities numbered from 0, each record without one being one of its own. */
  private static int[] numbered(int[] keys) {
    int next = IntStream.of(keys).max().orElse(-1) + 1;
    int[] numbers = keys.clone();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = numbers[i] < 0 ? next++ : numbers[i];
    }
    return numbers;
  }

  /** Records of each day, the highest score first, days in their order. */
  private static int[][] byDay(double[] scores, int[] days) {
    int[] shuffled = IntStream.range(0, scores.length).toArray();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = shuffled.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = shuffled[i];
      shuffled[i] = shuffled[other];
      shuffled[other] = kept;
    }
    double[] mixed = IntStream.of(shuffled).mapToDouble(i -> scores[i]).toArray();
    int[] dates = IntStream.of(days).sorted().distinct().toArray();
    int[] sizes = new int[dates.length];
    IntStream.of(days).forEach(day -> sizes[Arrays.binarySearch(dates, day)]++);
    int[][] byDay = new int[dates.length][];
    Arrays.setAll(byDay, day -> new int[sizes[day]]);
    int[] next = new int[dates.length];
    for (int place : DescendingOrder.of(mixed)) {
      int record = shuffled[place];
      int day = Arrays.binarySearch(dates, days[record]);
      byDay[day][next[day]++] = record;
    }
    return byDay;
  }

  /** One pass through the days, which remembers who was found out. */
  private static final class Walk {
    private final ScoredRecords records;
    private final int[] entities;
    private final double perDay;
    private final boolean[] left;
    private double found;

    Walk(ScoredRecords records, int[] entities, double perDay) {
      this.records = records;
      this.entities = entities;
      this.perDay = perDay;
      this.left = new boolean[IntStream.of(entities).max().orElse(-1) + 1];
    }

    /** By day: weight of the frauds among the alerts, and of the alerts. */
    double[][] through(int[][] byDay) {
      double[][] sums = new double[2][byDay.length];
      for (int day = 0; day < byDay.length; day++) {
        alerts(byDay[day], day, sums);
      }
      return sums;
    }

    private void alerts(int[] riskiest, int day, double[][] sums) {
      Set<Integer> frauds = new HashSet<>();
      for (int record : riskiest) {
        if (records.fraud()[record]) {
          frauds.add(entities[record]);
        }
      }
      Set<Integer> seen = new HashSet<>();
      double room = perDay;
      for (int i = 0; i < riskiest.length && room > 0; i++) {
        int entity = entities[riskiest[i]];
        if (!left[entity] && seen.add(entity)) {
          double alert = Math.min(room, records.weight(riskiest[i]));
          room -= alert;
          sums[1][day] += alert;
          if (frauds.contains(entity)) {
            sums[0][day] += alert;
            found += alert;
            left[entity] = true;
          }
        }
      }
    }

    /** Weight of all entities that have a fraud. */
    double frauds() {
      double[] weights = new double[left.length];
      for (int i = 0; i < entities.length; i++) {
        if (records.fraud()[i]) {
          weights[entities[i]] = Math.max(weights[entities[i]], records.weight(i));
        }
      }
      return Arrays.stream(weights).sum();
    }
  }

  /** How many days have records. */
  int count() {
    return found.length;
  }

  DailyAlerts.Found found() {
    double[] precision = share(found, raised);
    return new DailyAlerts.Found(
        mean(precision), mean(attainable), Math.min(1, recall), interval(precision));
  }

  /** Days on which nobody is left to look at have no precision. */
  private static double[] share(double[] found, double[] raised) {
    return IntStream.range(0, found.length)
        .filter(day -> raised[day] > 0)
        .mapToDouble(day -> found[day] / raised[day])
        .toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static Optional<Interval> interval(double[] precision) {
    if (precision.length < FEWEST_DAYS) {
      return Optional.empty();
    }
    Blocks days = Blocks.days(IntStream.range(0, precision.length).toArray());
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      short[] drawn = days.draw(new SplittableRandom(SEED * 1_000_003 + draw));
      for (int day = 0; day < precision.length; day++) {
        means[draw] += drawn[day] * precision[day] / precision.length;
      }
    }
    Arrays.sort(means);
    return Optional.of(Interval.of(means, days.method()));
  }
}
