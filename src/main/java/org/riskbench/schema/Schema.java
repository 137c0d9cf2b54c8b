package org.riskbench.schema;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.riskbench.problem.Problem;

/** The columns of a record, in order, with distinct names. Immutable. */
public final class Schema {
  private final List<Column> columns;
  private final Map<String, Integer> indexes;
  private final Map<ColumnRole, Integer> firsts;

  /**
   * A schema of these columns.
   *
   * @throws org.riskbench.problem.ProblemException DATA-120 if two columns share a name, DATA-121
   *     if two columns have a role that only one may have
   */
  public Schema(List<Column> columns) {
    this.columns = List.copyOf(columns);
    this.indexes = new HashMap<>();
    this.firsts = new EnumMap<>(ColumnRole.class);
    Map<ColumnRole, String> single = new HashMap<>();
    for (int i = 0; i < this.columns.size(); i++) {
      Column column = this.columns.get(i);
      firsts.putIfAbsent(column.role(), i);
      if (indexes.put(column.name(), i) != null) {
        throw Problem.error(
                "DATA-120",
                "Two columns are named \"" + column.name() + "\".",
                "Rename one of them in the header.")
            .asException();
      }
      String other = column.role().isSingle() ? single.put(column.role(), column.name()) : null;
      if (other != null) {
        throw Problem.error(
                "DATA-121",
                "The columns \"%s\" and \"%s\" both have the role %s, which only one can have."
                    .formatted(other, column.name(), column.role()),
                "Give one of them another role.")
            .asException();
      }
    }
  }

  /** The columns in order. */
  public List<Column> columns() {
    return columns;
  }

  /** How many columns there are. */
  public int size() {
    return columns.size();
  }

  /** The column at a position from 0. */
  public Column column(int index) {
    return columns.get(index);
  }

  /** Position of a column by its exact name. */
  public OptionalInt find(String name) {
    Integer index = indexes.get(name);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /**
   * Position of a column that somebody named.
   *
   * @throws org.riskbench.problem.ProblemException DATA-104 if there is no such column
   */
  public int require(String name) {
    OptionalInt index = find(name);
    if (index.isEmpty()) {
      throw Problem.error(
              "DATA-104",
              "There is no column named \"" + name + "\".",
              "The columns are: "
                  + ShownName.list(columns.stream().map(Column::name).toList())
                  + ".")
          .asException();
    }
    return index.getAsInt();
  }

  /** Position of the column with a role that only one column can have. */
  public OptionalInt find(ColumnRole role) {
    Integer index = firsts.get(role);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** The column with a role that only one column can have. */
  public Optional<Column> only(ColumnRole role) {
    OptionalInt index = find(role);
    return index.isPresent() ? Optional.of(columns.get(index.getAsInt())) : Optional.empty();
  }

  /** All columns with a role, in order; of protected attributes those that are inputs too. */
  public List<Column> with(ColumnRole role) {
    return columns.stream()
        .filter(
            column ->
                column.role() == role
                    || (role == ColumnRole.SENSITIVE && column.role().isSensitive()))
        .toList();
  }

  /** What a record sent for scoring looks like: the input columns alone, in order. */
  public Schema inputs() {
    return new Schema(columns.stream().filter(column -> column.role().isInput()).toList());
  }

  /**
   * The same schema with one column changed.
   *
   * @throws org.riskbench.problem.ProblemException DATA-104 if there is no such column
   */
  public Schema change(String name, UnaryOperator<Column> change) {
    int index = require(name);
    List<Column> changed = new ArrayList<>(columns);
    changed.set(index, change.apply(columns.get(index)));
    return new Schema(changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schema schema && columns.equals(schema.columns);
  }

  @Override
  public int hashCode() {
    return columns.hashCode();
  }

  @Override
  public String toString() {
    return "Schema" + columns;
  }
}
