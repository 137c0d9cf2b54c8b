package org.riskbench.sample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns a table into standardised numbers: what a simple model is given. */
final class Signals {
  private static final List<String> CATEGORIES =
      List.of(
          "event_type",
          "email_domain",
          "ip_country",
          "billing_country",
          "channel",
          "phone_match",
          "address_match",
          "user_agent");
  private static final List<String> ENTITIES =
      List.of("ip_address", "device_id", "email", "email_domain");
  private static final long DAY = 86_400;

  private final SampleTable table;
  private final int train;
  private final Map<String, double[]> columns = new TreeMap<>();

  /**
   * @param train rows before this one decide on levels, means and deviations
   */
  Signals(SampleTable table, int train) {
    this.table = table;
    this.train = train;
  }

  /** Standardised numbers, one-hot levels of 100 rows or more, the rest pooled. */
  Signals raw() {
    for (String name : List.of("account_age_days", "amount")) {
      columns.put(name, numbers(name));
    }
    columns.put("device_id missing", levelOf("device_id", ""));
    CATEGORIES.forEach(this::oneHot);
    return this;
  }

  /** Logarithms of how many strictly earlier records had the same key: in a day, a week, ever. */
  Signals earlierCounts() {
    for (String entity : ENTITIES) {
      columns.put(entity + " 1d", counts(entity, DAY));
      columns.put(entity + " 7d", counts(entity, 7 * DAY));
      columns.put(entity + " ever", counts(entity, Long.MAX_VALUE / 2));
    }
    return this;
  }

  Map<String, double[]> columns() {
    return columns;
  }

  /** Row by row, standardised on the training rows. */
  double[][] matrix() {
    double[][] matrix = new double[table.size()][columns.size()];
    int column = 0;
    for (double[] values : columns.values()) {
      double mean = 0;
      double square = 0;
      for (int row = 0; row < train; row++) {
        mean += values[row] / train;
        square += values[row] * values[row] / train;
      }
      double deviation = Math.sqrt(Math.max(1e-12, square - mean * mean));
      for (int row = 0; row < values.length; row++) {
        matrix[row][column] = (values[row] - mean) / deviation;
      }
      column++;
    }
    return matrix;
  }

  private double[] numbers(String name) {
    double[] values = new double[table.size()];
    for (int row = 0; row < values.length; row++) {
      String cell = table.cell(row, name);
      values[row] = cell.isEmpty() ? 30 : Double.parseDouble(cell);
    }
    return values;
  }

  private void oneHot(String name) {
    Map<String, Integer> levels = new TreeMap<>();
    for (int row = 0; row < train; row++) {
      levels.merge(table.cell(row, name), 1, Integer::sum);
    }
    levels.forEach(
        (level, rows) -> {
          if (rows >= 100) {
            columns.put(name + "=" + level, levelOf(name, level));
          }
        });
  }

  private double[] levelOf(String name, String level) {
    double[] values = new double[table.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = table.cell(row, name).equals(level) ? 1 : 0;
    }
    return values;
  }

  private double[] counts(String entity, long window) {
    Map<String, Deque<Long>> seen = new HashMap<>();
    double[] values = new double[table.size()];
    for (int row = 0; row < values.length; row++) {
      String key = table.cell(row, entity);
      if (key.isEmpty()) {
        continue;
      }
      long time = table.time(row, "event_time");
      Deque<Long> times = seen.computeIfAbsent(key, k -> new ArrayDeque<>());
      while (!times.isEmpty() && times.peekFirst() < time - window) {
        times.removeFirst();
      }
      int same = 0;
      for (var latest = times.descendingIterator(); latest.hasNext() && latest.next() == time; ) {
        same++;
      }
      values[row] = Math.log1p(times.size() - same);
      times.addLast(time);
    }
    return values;
  }
}
