package org.riskbench.trial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.rule.Comparison;
import org.riskbench.rule.Condition;
import org.riskbench.rule.Subject;
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
  private final List<List<Condition>> conditions;
  private final int[] groupOf;

  private Grouping(
      String column, List<String> names, List<List<Condition>> conditions, int[] groupOf) {
    this.column = column;
    this.names = List.copyOf(names);
    this.conditions = List.copyOf(conditions);
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
    Told told =
        new Told(
            column.name(),
            code -> code == bands.size() ? MISSING : bands.name(code),
            code -> code == bands.size() ? missing(column.name()) : bands.conditions(column, code));
    return placed(told, codes, codesFound);
  }

  private static Grouping ofTexts(String column, ColumnValues.Texts texts) {
    int missing = texts.levels().length;
    int[] codes = new int[texts.size()];
    Arrays.setAll(codes, row -> texts.codes()[row] < 0 ? missing : texts.codes()[row]);
    Told told =
        new Told(
            column,
            code -> code == missing ? MISSING : texts.levels()[code],
            code -> code == missing ? missing(column) : value(column, texts.levels()[code]));
    return counted(told, codes, missing + 1);
  }

  private static List<Condition> missing(String column) {
    return List.of(new Condition.Missing(Subject.column(column), true));
  }

  private static List<Condition> value(String column, String level) {
    return level.isEmpty() || level.chars().anyMatch(Character::isISOControl)
        ? List.of()
        : List.of(new Condition.Compared(Subject.column(column), Comparison.EQUAL, level));
  }

  /** How groups are told, by their codes. */
  private record Told(
      String column, IntFunction<String> name, IntFunction<List<Condition>> conditions) {}

  /** The largest groups first. */
  private static Grouping counted(Told told, int[] codes, int size) {
    int[] counts = new int[size];
    IntStream.of(codes).forEach(code -> counts[code]++);
    int[] order =
        IntStream.range(0, size)
            .filter(code -> counts[code] > 0)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer code) -> -counts[code])
                    .thenComparing(code -> told.name().apply(code)))
            .mapToInt(Integer::intValue)
            .toArray();
    return placed(told, codes, order);
  }

  /** Groups in an order; what is too many goes into one at the end. */
  private static Grouping placed(Told told, int[] codes, int[] order) {
    int[] place = new int[IntStream.of(order).max().orElse(-1) + 1];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = Math.min(i, MOST);
    }
    List<String> names =
        IntStream.range(0, Math.min(order.length, MOST + 1))
            .mapToObj(i -> isOther(i, order) ? OTHER : told.name().apply(order[i]))
            .toList();
    List<List<Condition>> conditions =
        IntStream.range(0, names.size())
            .mapToObj(
                i -> isOther(i, order) ? List.<Condition>of() : told.conditions().apply(order[i]))
            .toList();
    int[] groupOf = IntStream.of(codes).map(code -> place[code]).toArray();
    return new Grouping(told.column(), names, conditions, groupOf);
  }

  /** Whether a place is that of the values that are too many. */
  private static boolean isOther(int place, int[] order) {
    return place == MOST && order.length > MOST + 1;
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

  /**
   * What records of a group meet, all of it, as a rule says it; empty where no rule can: in the
   * group of values that are too many, or where a value can't be written.
   */
  public List<Condition> conditions(int group) {
    return conditions.get(group);
  }

  /** Positions in some cases of the dataset of the records of each group. */
  public int[][] members(Cases cases) {
    int[] rows = cases.scored().rows();
    int[][] members = new int[size()][];
    int[] counts = new int[size()];
    IntStream.of(rows).forEach(row -> counts[of(row)]++);
    for (int group = 0; group < members.length; group++) {
      members[group] = new int[counts[group]];
      counts[group] = 0;
    }
    for (int i = 0; i < rows.length; i++) {
      int group = of(rows[i]);
      members[group][counts[group]++] = i;
    }
    return members;
  }

  /** The group of a row of the dataset, from 0. */
  public int of(int row) {
    return groupOf[row];
  }
}
