package org.riskbench.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.Rows;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.ThresholdSweep;

/** Records by the values of one column, prepared for moving thresholds. Immutable. */
public final class Segments {
  /** More values than this are the most frequent ones and the others together. */
  public static final int MOST = 20;

  private static final String MISSING = "missing";
  private static final String OTHER = "other values";
  private static final int RANGES = 4;

  private final String column;
  private final Map<String, ThresholdSweep> sweeps;

  private Segments(String column, Map<String, ThresholdSweep> sweeps) {
    this.column = column;
    this.sweeps = sweeps;
  }

  /**
   * Divides records by a column: by its values, or a number by its quartiles.
   *
   * @throws org.riskbench.problem.ProblemException DATA-104 if there is no such column
   */
  public static Segments of(Cases cases, String column) {
    Rows rows = cases.dataset().rows();
    int index = rows.schema().require(column);
    int[] at = cases.scored().rows();
    IntFunction<String> name = names(rows, index, at);
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < at.length; i++) {
      members.computeIfAbsent(name.apply(at[i]), key -> new ArrayList<>()).add(i);
    }
    Map<String, ThresholdSweep> sweeps = new LinkedHashMap<>();
    frequent(members).forEach((key, list) -> sweeps.put(key, sweep(cases, list)));
    return new Segments(column, sweeps);
  }

  private static IntFunction<String> names(Rows rows, int index, int[] at) {
    Column column = rows.schema().column(index);
    if (!column.kind().isNumeric()) {
      return row -> rows.texts(index).codes()[row] < 0 ? MISSING : rows.texts(index).get(row);
    }
    double[] values = rows.numbers(index);
    double[] known =
        IntStream.of(at).mapToDouble(row -> values[row]).filter(v -> !Double.isNaN(v)).toArray();
    if (Arrays.stream(known).distinct().limit(MOST + 1L).count() <= MOST) {
      return row -> Double.isNaN(values[row]) ? MISSING : Cells.format(column.kind(), values[row]);
    }
    double[] edges = quartiles(known);
    return row -> Double.isNaN(values[row]) ? MISSING : range(column.kind(), edges, values[row]);
  }

  private static double[] quartiles(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return IntStream.range(1, RANGES)
        .mapToDouble(i -> sorted[i * sorted.length / RANGES])
        .distinct()
        .toArray();
  }

  private static String range(ColumnKind kind, double[] edges, double value) {
    int above = 0;
    while (above < edges.length && value >= edges[above]) {
      above++;
    }
    if (above == 0) {
      return "below " + Cells.format(kind, edges[0]);
    }
    String from = "from " + Cells.format(kind, edges[above - 1]);
    return above == edges.length
        ? from
        : String.format(Locale.ROOT, "%s to below %s", from, Cells.format(kind, edges[above]));
  }

  /** The largest groups first; what is too many goes into one at the end. */
  private static Map<String, List<Integer>> frequent(Map<String, List<Integer>> members) {
    Map<String, List<Integer>> kept = new LinkedHashMap<>();
    List<Integer> others = new ArrayList<>();
    members.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, List<Integer>> group) -> -group.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(
            group -> {
              if (kept.size() < MOST) {
                kept.put(group.getKey(), group.getValue());
              } else {
                others.addAll(group.getValue());
              }
            });
    if (!others.isEmpty()) {
      kept.put(OTHER, others);
    }
    return kept;
  }

  private static ThresholdSweep sweep(Cases cases, List<Integer> members) {
    ScoredRecords all = cases.scored().records();
    int n = members.size();
    int[] scores = new int[n];
    boolean[] fraud = new boolean[n];
    double[] weights = new double[n];
    double[] amounts = new double[all.hasAmounts() ? n : 0];
    for (int i = 0; i < n; i++) {
      int record = members.get(i);
      scores[i] = cases.scored().scores()[record];
      fraud[i] = all.fraud()[record];
      weights[i] = all.weight(record);
      if (amounts.length > 0) {
        amounts[i] = all.amount()[record];
      }
    }
    return ThresholdSweep.of(scores, fraud, weights, amounts);
  }

  /** The column that divides them. */
  public String column() {
    return column;
  }

  /** What two thresholds do to each group, the largest first. */
  public List<Group> at(Cut cut) {
    return sweeps.entrySet().stream()
        .map(each -> new Group(each.getKey(), each.getValue().at(cut.review(), cut.decline())))
        .toList();
  }
}
