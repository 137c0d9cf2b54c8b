package org.riskbench.trial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;

/**
 * The rows of a dataset by one column: by its values, a number by bands at round edges. The groups
 * come from all rows, so that they are the same in every part of the data. Immutable.
 */
public final class Grouping {
  /** More values than this are the most frequent ones and the others together. */
  public static final int MOST = 20;

  /** Name of the group without a value. */
  public static final String MISSING = "missing";

  private static final String OTHER = "other values";

  private final String column;
  private final List<String> names;
  private final int[] groupOf;

  private Grouping(String column, List<String> names, int[] groupOf) {
    this.column = column;
    this.names = List.copyOf(names);
    this.groupOf = groupOf;
  }

  /**
   * Groups rows.
   *
   * @throws org.riskbench.problem.ProblemException DATA-104 if there is no such column
   */
  public static Grouping of(Dataset dataset, String column) {
    Rows rows = dataset.rows();
    int index = rows.schema().require(column);
    return rows.schema().column(index).kind().isNumeric()
        ? ofNumbers(rows.schema().column(index), rows.numbers(index))
        : ofTexts(column, rows.texts(index));
  }

  private static Grouping ofNumbers(Column column, double[] values) {
    double[] rising =
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    double[] distinct = Arrays.stream(rising).distinct().limit(MOST + 1L).toArray();
    NumberBands bands =
        distinct.length <= MOST
            ? NumberBands.each(column.kind(), distinct)
            : NumberBands.round(column.kind(), rising);
    int[] codes = new int[values.length];
    Arrays.setAll(codes, row -> Double.isNaN(values[row]) ? bands.size() : bands.of(values[row]));
    int[] codesFound =
        IntStream.rangeClosed(0, bands.size())
            .filter(code -> IntStream.of(codes).anyMatch(each -> each == code))
            .toArray();
    return placed(
        column.name(),
        code -> code == bands.size() ? MISSING : bands.name(code),
        codes,
        codesFound);
  }

  private static Grouping ofTexts(String column, ColumnValues.Texts texts) {
    int missing = texts.levels().length;
    int[] codes = new int[texts.size()];
    Arrays.setAll(codes, row -> texts.codes()[row] < 0 ? missing : texts.codes()[row]);
    return counted(
        column, code -> code == missing ? MISSING : texts.levels()[code], codes, missing + 1);
  }

  /** The largest groups first. */
  private static Grouping counted(String column, IntFunction<String> name, int[] codes, int size) {
    int[] counts = new int[size];
    IntStream.of(codes).forEach(code -> counts[code]++);
    int[] order =
        IntStream.range(0, size)
            .filter(code -> counts[code] > 0)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer code) -> -counts[code])
                    .thenComparing(code -> name.apply(code)))
            .mapToInt(Integer::intValue)
            .toArray();
    return placed(column, name, codes, order);
  }

  /** Groups in an order; what is too many goes into one at the end. */
  private static Grouping placed(
      String column, IntFunction<String> name, int[] codes, int[] order) {
    int[] place = new int[IntStream.of(order).max().orElse(-1) + 1];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = Math.min(i, MOST);
    }
    List<String> names =
        IntStream.range(0, Math.min(order.length, MOST + 1))
            .mapToObj(i -> i == MOST && order.length > MOST + 1 ? OTHER : name.apply(order[i]))
            .toList();
    return new Grouping(column, names, IntStream.of(codes).map(code -> place[code]).toArray());
  }

  /** The column that divides them. */
  public String column() {
    return column;
  }

  /** Names of the groups: texts by how many rows they have, the most first; numbers rising. */
  public List<String> names() {
    return names;
  }

  /** How many groups. */
  public int size() {
    return names.size();
  }

  /** The group of a row of the dataset, from 0. */
  public int of(int row) {
    return groupOf[row];
  }
}
