package org.riskbench.ui.velocity;

import java.util.List;
import java.util.stream.Stream;

/**
 * Earlier records that a feature looks at.
 *
 * @param caption how many there are and how many are shown
 * @param columns names
 * @param lines values, in the order of the columns
 */
public record EarlierTable(String caption, List<String> columns, List<List<String>> lines) {
  /** Nothing to show. */
  static final EarlierTable NONE = new EarlierTable("", List.of(), List.of());

  public EarlierTable {
    columns = List.copyOf(columns);
    lines = lines.stream().map(List::copyOf).toList();
  }

  /** The columns that explain a feature: which record, when, whose, of what. */
  static List<String> explaining(String time, List<String> entity, String of) {
    return Stream.concat(Stream.of(time), Stream.concat(entity.stream(), Stream.of(of)))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
