package org.riskbench.split;

import org.riskbench.problem.Problem;

/** What can be wrong with a split: DATA-140 to DATA-148, USE-140 to USE-142. */
final class SplitProblems {
  private SplitProblems() {}

  static Problem fraction(String part) {
    return Problem.error(
        "USE-140",
        "The share of the " + part + " part must lie between 0 and 1.",
        "Choose a share such as 0.3.");
  }

  static Problem delay() {
    return Problem.error(
        "USE-141", "The label delay is negative.", "Choose a delay of zero or more days.");
  }

  static Problem cuts() {
    return Problem.error(
        "USE-142",
        "The parts of the split do not begin one after the other.",
        "Let tune begin first, then calibrate, then test.");
  }

  static Problem oneSide() {
    return Problem.error(
        "DATA-148",
        "All records lie on one side of the moment where the test part begins.",
        "Let the test part begin within the period of the data.");
  }

  static Problem noTime() {
    return Problem.error(
        "DATA-140",
        "A split by time needs a time column, and no column has that role.",
        "Name one (--time COL), take the order of the rows (--time #row), or split at random.");
  }

  static Problem oneMoment() {
    return Problem.error(
        "DATA-141",
        "All rows before the test part fall into the label delay, or all have the same time.",
        "Shorten the label delay, choose a larger period, or split at random.");
  }

  static Problem oneClass(String part) {
    return Problem.error(
        "DATA-142",
        "The " + part + " part of the split does not hold both fraud and good records.",
        "Choose another split, another test share or more data.");
  }

  static Problem noEntity() {
    return Problem.error(
        "DATA-143",
        "A split by entity needs an entity column, and no column has that role.",
        "Name one: --entity COL.");
  }

  static Problem oneEntity(int percent) {
    return Problem.error(
        "DATA-144",
        "The records hang together too much to split by entity: %d %% of them are connected."
            .formatted(percent),
        "Split by one entity column, by time or at random.");
  }

  static Problem numericSplitColumn(String column) {
    return Problem.error(
        "DATA-145",
        "The split column \"" + column + "\" holds no words.",
        "Name a column whose cells say train, tune, calibrate or test.");
  }

  static Problem unknownPart(String column, int rows) {
    return Problem.error(
        "DATA-146",
        "%,d rows of the split column \"%s\" say neither train, tune, calibrate nor test."
            .formatted(rows, column),
        "Correct those cells, or leave them empty to leave the rows out.");
  }

  static Problem noSecondFile() {
    return Problem.error(
        "DATA-147",
        "A split by a second file needs a second file, and only one was loaded.",
        "Name the test file: --test FILE.");
  }
}
