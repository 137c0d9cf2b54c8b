package org.riskbench.loading;

import java.nio.file.Path;
import java.util.List;
import org.riskbench.problem.Problem;

/** What can be wrong with a file of a particular format. Names places, never values. */
final class FormatProblems {
  private static final int NAMES_SHOWN = 5;

  private FormatProblems() {}

  static Problem noColumns(Path file) {
    return Problem.error(
        "DATA-162",
        "The file " + file + " has no column that a table can hold.",
        "Choose a file with columns of numbers, texts or moments.");
  }

  static Problem leftOut(List<String> columns) {
    return Problem.warning(
        "DATA-156",
        "Columns that hold lists, maps or unknown types were left out: " + some(columns) + ".",
        "Spread them over columns of single values if you need them.");
  }

  static Problem brokenJson(Path file, long row) {
    return Problem.error(
            "DATA-163",
            "The JSON of %s breaks at record %,d: what follows can't be read."
                .formatted(file, row + 1),
            "Correct that record, or write one object a line, so that a broken one stands alone.")
        .with("record", row);
  }

  static Problem noKeys(Path file) {
    return Problem.error(
        "DATA-162",
        "The file " + file + " has no JSON object with a key.",
        "Write one object a line, or one array of objects.");
  }

  static Problem noWorkbook(Path file) {
    return Problem.error(
        "DATA-168",
        "The file " + file + " is no Excel workbook, so it has no sheets.",
        "Leave out the sheet, or name an .xlsx file.");
  }

  private static String some(List<String> columns) {
    return String.join(", ", columns.subList(0, Math.min(NAMES_SHOWN, columns.size())))
        + (columns.size() > NAMES_SHOWN ? ", …" : "");
  }
}
