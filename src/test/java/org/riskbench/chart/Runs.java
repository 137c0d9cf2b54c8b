package org.riskbench.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.job.JobContext;

/** Small runs on the same four records. */
final class Runs {
  private Runs() {}

  /** A run that ranks one pair wrongly, and a perfect one, under these names. */
  static Map<String, Evaluation> named(String first, String second) {
    Map<String, Evaluation> runs = new LinkedHashMap<>();
    runs.put(first, run(0.2, 0.9, 0.4, 0.6));
    runs.put(second, run(0.1, 0.9, 0.8, 0.3));
    return runs;
  }

  private static Evaluation run(double... scores) {
    boolean[] fraud = {false, true, true, false};
    return Evaluator.evaluate(ScoredRecords.of(scores, fraud), JobContext.none());
  }
}
