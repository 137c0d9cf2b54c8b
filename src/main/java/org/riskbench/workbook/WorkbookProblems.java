package org.riskbench.workbook;

import java.nio.file.Path;
import java.util.List;
import org.riskbench.problem.Problem;

/** What can be wrong with a workbook. */
final class WorkbookProblems {
  private WorkbookProblems() {}

  static Problem damaged(Path file) {
    return Problem.error(
        "DATA-165",
        "The Excel workbook " + file + " is damaged or cut off.",
        "Open and save it in Excel, or copy it again.");
  }

  static Problem tooLarge(Path file) {
    return Problem.error(
        "DATA-166",
        "The Excel workbook " + file + " unpacks to more than can be held.",
        "Export the sheet as CSV.");
  }

  static Problem noSheet(Path file, String sheet, List<String> sheets) {
    return Problem.error(
            "DATA-167",
            "The workbook %s has no sheet \"%s\".".formatted(file, sheet),
            "Its sheets are: " + String.join(", ", sheets) + ".")
        .with("sheet", sheet);
  }

  static Problem empty(Path file) {
    return Problem.error(
        "DATA-105",
        "The workbook " + file + " has no sheet with rows.",
        "Choose a file with a header and rows.");
  }
}
