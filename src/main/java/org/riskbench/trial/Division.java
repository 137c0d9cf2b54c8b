package org.riskbench.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.Rows;

/**
 * Records divided into groups. Immutable: the array is not to be written to.
 *
 * @param names of the groups
 * @param groupOf the group of each record, a place among the names
 */
public record Division(List<String> names, int[] groupOf) {
  /** More values than this are the most frequent ones and the others together. */
  public static final int MOST = 20;

  private static final String MISSING = "missing";
  private static final String OTHER = "other values";
  private static final int RANGES = 4;
  private static final int DIGITS = 3;

  public Division {
    names = List.copyOf(names);
  }

  /**
   * Divides records by a column: by its values, or a number by its quartiles; the largest groups
   * first, what is too many in one at the end.
   *
   * @param at rows of the dataset
   * @throws org.riskbench.problem.ProblemException DATA-104 if there is no such column
   */
  public static Division byColumn(Dataset dataset, int[] at, String column) {
    Rows rows = dataset.rows();
    IntFunction<String> name = names(rows, rows.schema().require(column), at);
    String[] nameOf = IntStream.of(at).mapToObj(name).toArray(String[]::new);
    Map<String, Integer> sizes = new HashMap<>();
    for (String each : nameOf) {
      sizes.merge(each, 1, Integer::sum);
    }
    List<String> names = new ArrayList<>(sizes.keySet());
    names.sort(
        Comparator.comparing((String each) -> -sizes.getOrDefault(each, 0))
            .thenComparing(each -> each));
    List<String> kept = new ArrayList<>(names.subList(0, Math.min(MOST, names.size())));
    Map<String, Integer> places = new HashMap<>();
    kept.forEach(each -> places.put(each, places.size()));
    int[] groupOf =
        Arrays.stream(nameOf).mapToInt(each -> places.getOrDefault(each, MOST)).toArray();
    if (names.size() > MOST) {
      kept.add(OTHER);
    }
    return new Division(kept, groupOf);
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
    double[] edges = quartiles(column.kind(), known);
    return row -> Double.isNaN(values[row]) ? MISSING : range(column.kind(), edges, values[row]);
  }

  /** A plain number at a figure that can be read out. */
  private static double[] quartiles(ColumnKind kind, double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return IntStream.range(1, RANGES)
        .mapToDouble(i -> sorted[i * sorted.length / RANGES])
        .map(edge -> kind == ColumnKind.TIME ? edge : rounded(edge))
        .distinct()
        .toArray();
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(DIGITS)).doubleValue();
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

  /** Places of the records of a group. */
  int[] members(int group) {
    return IntStream.range(0, groupOf.length).filter(i -> groupOf[i] == group).toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Division division
        && names.equals(division.names)
        && Arrays.equals(groupOf, division.groupOf);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + Arrays.hashCode(groupOf);
  }

  @Override
  public String toString() {
    return "Division[" + names.size() + " groups]";
  }
}
