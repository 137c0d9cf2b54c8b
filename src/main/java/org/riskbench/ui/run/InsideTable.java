package org.riskbench.ui.run;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a model is made of, as a table.
 *
 * @param name of the file it is saved in, without ending
 * @param columns its heads
 * @param rows texts, one for each column
 * @param csv the same for other programs, with all digits
 * @param remarks what whoever reads it must know, a sentence each
 */
record InsideTable(
    String name,
    List<Head> columns,
    List<List<String>> rows,
    Supplier<String> csv,
    List<String> remarks) {
  InsideTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  /**
   * Head of a column.
   *
   * @param key of its text
   * @param width in pixels at the usual text size
   * @param isFigure whether it holds figures
   */
  record Head(String key, double width, boolean isFigure) {
    static Head text(String key, double width) {
      return new Head(key, width, false);
    }

    static Head figure(String key, double width) {
      return new Head(key, width, true);
    }
  }
}
