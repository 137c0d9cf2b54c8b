package org.riskbench.chart;

import java.util.List;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.job.JobContext;

/** Small runs on the same four records. */
final class Runs {
  private Runs() {}

  /** A run that ranks one pair wrongly, and a perfect one, under these names. */
  static List<ChartRun> named(String first, String second) {
    return List.of(
        new ChartRun(first, 0, run(0.2, 0.9, 0.4, 0.6)),
        new ChartRun(second, 1, run(0.1, 0.9, 0.8, 0.3)));
  }

  private static Evaluation run(double... scores) {
    boolean[] fraud = {false, true, true, false};
    return Evaluator.evaluate(ScoredRecords.of(scores, fraud), JobContext.none());
  }
}
