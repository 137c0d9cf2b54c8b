package org.riskbench.spark;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.riskbench.problem.Problem;

/** One of the things that a job can do, with what it was told. */
sealed interface Command {
  /**
   * Does it.
   *
   * @param told takes warnings
   * @return the result as one JSON object
   * @throws org.riskbench.problem.ProblemException SPARK-…, MODEL-…, DATA-…
   */
  String run(SparkSession spark, Consumer<Problem> told);

  /**
   * Understands a command line, before anything costly begins.
   *
   * @throws org.riskbench.problem.ProblemException USE-610 to USE-612
   */
  static Command parse(String word, List<String> rest) {
    return switch (word) {
      case "score" -> new Score(ScoreOptions.parse(rest));
      case "train" -> new Train(TrainOptions.parse(rest));
      default -> throw Arguments.wrong("The command is score or train.");
    };
  }

  /** Scores the records of a table. */
  record Score(ScoreOptions options) implements Command {
    @Override
    public String run(SparkSession spark, Consumer<Problem> told) {
      Tally tally = new ScoreJob(spark, options).run(told);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("out", options.out());
      json.put(
          "rows",
          tally.errors() + tally.decisions().values().stream().mapToLong(Long::longValue).sum());
      json.put("errors", tally.errors());
      json.put("decisions", tally.decisions());
      return json(json);
    }
  }

  /** Lets MLlib learn and writes a model file. */
  record Train(TrainOptions options) implements Command {
    @Override
    public String run(SparkSession spark, Consumer<Problem> told) {
      return json(new TrainJob(spark, options).run());
    }
  }

  private static String json(Map<String, Object> result) {
    try {
      return JSON.std.asString(result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
