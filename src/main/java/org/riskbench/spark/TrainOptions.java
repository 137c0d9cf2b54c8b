package org.riskbench.spark;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riskbench.decision.CalibrationMethod;
import org.riskbench.scoring.ModelId;

/**
 * What {@code train} was told. Immutable.
 *
 * @param pattern path of the model whose recipe, policy and words the new one takes over
 * @param out file of the new model on the driver's disk, which must not exist yet
 * @param id of the new model
 * @param label what became of records
 * @param calibration empty for the pattern's own way
 * @param most records that thresholds are found on, and as many to report on; more are drawn from
 */
record TrainOptions(
    String pattern,
    TableSource data,
    Path out,
    ModelId id,
    Optional<ScoreOptions.PastWord> past,
    LabelColumn label,
    LearnerOptions learner,
    Optional<CalibrationMethod> calibration,
    Parts.Shares shares,
    int most) {
  private static final int MOST_RECORDS = 1_000_000;
  private static final Set<String> VALUED =
      Set.of(
          "--out",
          "--name",
          "--past",
          "--label",
          "--known-at",
          "--label-delay",
          "--calibration",
          "--test-fraction",
          "--calibrate-fraction",
          "--most");

  /**
   * Reads a command line without its first word.
   *
   * @throws org.riskbench.problem.ProblemException USE-610 or USE-612 for what can't be meant
   */
  static TrainOptions parse(List<String> line) {
    Set<String> valued = new HashSet<>(VALUED);
    valued.addAll(TableOptions.VALUED);
    valued.addAll(LearnerOptions.VALUED);
    Arguments told = Arguments.parse(line, valued, TableOptions.FLAGS);
    if (told.words().size() != 2) {
      throw Arguments.wrong(
          "train takes a model file as the pattern and the records to learn from.");
    }
    return new TrainOptions(
        told.words().get(0),
        TableOptions.source(told.words().get(1), told),
        Path.of(told.require("--out")),
        id(told),
        told.find("--past").map(ScoreOptions::past),
        LabelColumn.of(
            told.require("--label"), told.or("--known-at", ""), told.span("--label-delay")),
        LearnerOptions.of(told),
        told.find("--calibration").map(TrainOptions::calibration),
        new Parts.Shares(
            told.share("--test-fraction", 0.3), told.share("--calibrate-fraction", 0.2)),
        told.number("--most", 1_000, 10_000_000).orElse(MOST_RECORDS));
  }

  private static ModelId id(Arguments told) {
    String name = told.or("--name", "spark");
    if (!ModelId.isName(name)) {
      throw Arguments.wrong("--name has lower-case letters, digits and hyphens.");
    }
    return new ModelId(name, 1);
  }

  private static CalibrationMethod calibration(String word) {
    for (CalibrationMethod method : CalibrationMethod.values()) {
      if (method.word().equals(word)) {
        return method;
      }
    }
    throw Arguments.wrong("--calibration is platt, beta, isotonic or none.");
  }
}
