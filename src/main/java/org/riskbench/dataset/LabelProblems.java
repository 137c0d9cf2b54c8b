package org.riskbench.dataset;

import org.riskbench.problem.Problem;

/** What can be wrong with a label column: DATA-130 to DATA-135. Names columns, never values. */
final class LabelProblems {
  private static final String NAME_IT = "Name the fraud value: --label %s=VALUE.";

  private LabelProblems() {}

  static Problem noLabelColumn(String dataset) {
    return Problem.error(
        "DATA-130",
        "No column of \"" + dataset + "\" was recognised as the label.",
        "Name the column that says which records were fraud: --label COL=VALUE.");
  }

  static Problem tooManyValues(String column, String count) {
    return Problem.error(
        "DATA-131",
        "The label column \"" + column + "\" has " + count + " values, and a label has two.",
        "Name the fraud value (--label %s=VALUE), and say which other values are good (--negative)"
                .formatted(column)
            + " and which mean that nobody knows (--unlabelled).");
  }

  static Problem fraudValueAbsent(String column) {
    return Problem.error(
        "DATA-132",
        "No row has the given fraud value in the label column \"" + column + "\".",
        "Check its spelling; outside numeric columns upper and lower case count.");
  }

  static Problem oneClass(String column) {
    return Problem.error(
        "DATA-133",
        "All labelled rows have the same value in the label column \"" + column + "\".",
        "Use data that holds both fraud and good records, or choose another label column.");
  }

  static Problem fraudValueUnclear(String column, int values) {
    return Problem.error(
        "DATA-134",
        "The label column \"%s\" has %d values and none of them clearly means fraud."
            .formatted(column, values),
        NAME_IT.formatted(column));
  }

  static Problem neitherFraudNorGood(String column, int rows) {
    return Problem.error(
        "DATA-135",
        "%,d rows have a value in the label column \"%s\" that is neither fraud nor listed as good."
            .formatted(rows, column),
        "List it as good (--negative) or as not known (--unlabelled).");
  }

  static Problem noLabelledRow(String column) {
    return Problem.error(
        "DATA-136",
        "No row has a label: the column \"" + column + "\" says nothing that counts.",
        "Choose another label column, or data with known outcomes.");
  }

  static Problem negativeTime() {
    return Problem.error(
        "USE-137",
        "The maturity or the delay of labels is negative.",
        "Give zero or more days, for example 45d.");
  }
}
