package org.riskbench.spark;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What the rows of a table look like. Immutable; goes along to the executors.
 *
 * @param type the columns with Spark's types
 * @param broken where a row that does not fit the header has its text, -1 in a table without such
 * @param separator between the cells of a text
 */
record TableShape(StructType type, int broken, String separator) implements Serializable {
  /** Names of the columns that the table itself has, in order. */
  List<String> names() {
    List<String> all = List.of(type.fieldNames());
    return broken < 0 ? all : all.subList(0, broken);
  }

  /**
   * How the cells of a column are read; empty for lists, maps and other types of no single value.
   */
  CellReader reader(int column) {
    StructField field = type.fields()[column];
    return CellReader.of(field.dataType());
  }

  /** Place of a column; empty if there is none of that name. */
  OptionalInt find(String name) {
    int at = names().indexOf(name);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }
}
