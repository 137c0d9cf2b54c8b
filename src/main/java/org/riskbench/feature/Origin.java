package org.riskbench.feature;

import java.util.List;

/**
 * Where a column of the wide record comes from, in words that never hold a value.
 *
 * @param columns input columns it is made from, the leading one first
 * @param topic what a reason code is made from; columns of one topic share a reason
 * @param phrase what it is, with a {@code %s} for each of the columns, such as {@code the domain of
 *     %s}
 * @param whenTrue of a yes/no: the sentence when it is yes, with the same places; empty for none
 */
public record Origin(List<String> columns, String topic, String phrase, String whenTrue) {
  public Origin {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a column comes from somewhere");
    }
  }

  public Origin(List<String> columns, String topic, String phrase) {
    this(columns, topic, phrase, "");
  }

  /** An input column as it is. */
  static Origin input(String column) {
    return new Origin(List.of(column), column, "%s");
  }

  /** The leading column. */
  public String column() {
    return columns.get(0);
  }
}
