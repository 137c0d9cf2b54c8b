package org.riskbench.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.Splitter;

/** A table of honest columns, half a year long with one fraud in ten, to plant something in. */
final class Planted {
  static final int ROWS = 4_000;
  static final double DAY = 86_400_000;
  private static final double BEGIN = LocalDate.of(2026, 1, 1).toEpochDay() * DAY;

  final SplittableRandom random = new SplittableRandom(11);
  final boolean[] fraud = new boolean[ROWS];
  final double[] time = new double[ROWS];

  private final List<Column> columns = new ArrayList<>();
  private final List<ColumnValues> values = new ArrayList<>();

  Planted() {
    for (int row = 0; row < ROWS; row++) {
      fraud[row] = random.nextInt(10) == 0;
      time[row] = BEGIN + (row + random.nextDouble()) * 180 * DAY / ROWS;
    }
    numbers("age", row -> 18 + random.nextInt(60) + (fraud[row] ? random.nextInt(10) : 0));
    texts("channel", row -> random.nextInt(5) < (fraud[row] ? 3 : 2) ? "web" : "app");
  }

  /** The labels and times of another table, and one column of numbers alone. */
  Planted(Planted other, double[] amounts) {
    System.arraycopy(other.fraud, 0, fraud, 0, ROWS);
    System.arraycopy(other.time, 0, time, 0, ROWS);
    numbers("amount", row -> amounts[row]);
  }

  Planted numbers(String name, IntToDoubleFunction value) {
    return add(new Column(name, ColumnKind.NUMBER, ColumnRole.FEATURE), value);
  }

  Planted moments(String name, IntToDoubleFunction value) {
    return add(new Column(name, ColumnKind.TIME, ColumnRole.FEATURE), value);
  }

  Planted texts(String name, IntFunction<String> value) {
    return texts(new Column(name, ColumnKind.CATEGORY, ColumnRole.FEATURE), value);
  }

  Planted entity(String name, IntFunction<String> value) {
    return texts(new Column(name, ColumnKind.TEXT, ColumnRole.ENTITY), value);
  }

  private Planted texts(Column column, IntFunction<String> value) {
    Map<String, Integer> levels = new LinkedHashMap<>();
    int[] codes = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      String text = value.apply(row);
      codes[row] = text.isEmpty() ? -1 : levels.computeIfAbsent(text, any -> levels.size());
    }
    columns.add(column);
    values.add(new ColumnValues.Texts(codes, levels.keySet().toArray(new String[0])));
    return this;
  }

  private Planted add(Column column, IntToDoubleFunction value) {
    columns.add(column);
    values.add(new ColumnValues.Numbers(IntStream.range(0, ROWS).mapToDouble(value).toArray()));
    return this;
  }

  /** A number that tells a little. */
  double noise(int row) {
    return random.nextDouble() + (fraud[row] ? 0.1 : 0);
  }

  Dataset dataset(boolean timed) {
    add(new Column("label", ColumnKind.BOOLEAN, ColumnRole.LABEL), row -> fraud[row] ? 1 : 0);
    if (timed) {
      add(new Column("when", ColumnKind.TIME, ColumnRole.TIME), row -> time[row]);
    }
    return Dataset.of("planted", new Rows(new Schema(columns), values));
  }

  /** Codes and columns of what is found, such as {@code LEAK-STRONG score}. */
  List<String> found() {
    return codes(Profiler.profile(dataset(true), JobContext.none()));
  }

  List<String> found(SplitPlan plan) {
    return codes(profile(plan));
  }

  Profile profile(SplitPlan plan) {
    Dataset dataset = dataset(true);
    Split split = Splitter.split(dataset, plan, JobContext.none());
    return Profiler.profile(dataset, Optional.of(split), ProfileListener.NONE, JobContext.none());
  }

  private static List<String> codes(Profile profile) {
    return profile.findings().stream()
        .map(finding -> (finding.code() + " " + finding.column()).strip())
        .toList();
  }
}
