package org.riskbench.honesty;

import org.riskbench.problem.Problem;

/** Why a way to divide the records is not open: DATA-220 to DATA-226; USE-271. */
final class HonestyProblems {
  private HonestyProblems() {}

  static Problem noTime() {
    return Problem.error(
        "DATA-220",
        "No column says when a record happened.",
        "Give a column the role time; if the rows are in order, take their order as the time.");
  }

  static Problem noClock() {
    return Problem.error(
        "DATA-221",
        "The order of the rows stands for the time, and it knows no days of label delay.",
        "Give a column with dates the role time.");
  }

  static Problem noDelay() {
    return Problem.error(
        "DATA-222",
        "How long labels take to arrive is not known.",
        "Say a label delay, or name the column that says when labels arrived.");
  }

  static Problem noEntity() {
    return Problem.error(
        "DATA-223",
        "No column says whose records are whose.",
        "Give the column of a customer, card or device the role entity.");
  }

  static Problem noneComesAgain() {
    return Problem.error(
        "DATA-224",
        "No entity comes twice, so this is the random split again.",
        "Give a column whose values come again the role entity.");
  }

  static Problem sameAsByTime(boolean tooLong) {
    return Problem.error(
        "DATA-225",
        tooLong
            ? "Without the labels that were not known yet, too little would be left to learn from."
            : "No record falls into the label delay, so this is the split by time again.",
        tooLong ? "Take a longer period." : "Say a longer label delay if labels take longer.");
  }

  static Problem fewFrauds(int frauds) {
    return Problem.error(
        "DATA-226",
        "The test part holds %d frauds, too few to judge by.".formatted(frauds),
        "Take a larger test share or more data.");
  }

  static Problem imported() {
    return Problem.error(
        "USE-271",
        "An imported model is not trained here, so it can't be trained on other records.",
        "Check a run that was trained here.");
  }
}
