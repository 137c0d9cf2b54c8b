package org.riskbench.training;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.feature.Algorithm;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.LinearScorer;

/**
 * The one column that ranks the training records best, by the fraud rate of its bins or levels: the
 * floor that a model of many columns has to beat. Rates are out of fold, so that a column of many
 * levels doesn't win by what it learnt by heart.
 */
public record BestColumnPlan(long seed) implements TrainingPlan, Pointed {
  static final Learner<BestColumnPlan> LEARNER =
      Learner.of(
          "best-column",
          List.of(),
          BestColumnPlan.class,
          settings -> new BestColumnPlan(settings.seed()),
          BestColumnPlan::fit);

  @Override
  public String learner() {
    return LEARNER.name();
  }

  @Override
  public Algorithm algorithm() {
    return Algorithm.BINNED;
  }

  @Override
  public PointScale scale() {
    return PointScale.USUAL;
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of();
  }

  private static TrainedScorer fit(BestColumnPlan plan, TrainingSet set, JobContext context) {
    int best = 0;
    double most = 0;
    for (int column = 0; column < set.width(); column++) {
      context.checkpoint();
      double auc = auc(set, column);
      if (auc > most) {
        best = column;
        most = auc;
      }
      context.progress((column + 1.0) / set.width(), Trainers.PHASE_FIT);
    }
    double[] weights = new double[set.width()];
    weights[best] = 1;
    double odds = set.weightOf(true) / set.weightOf(false);
    LinearScorer scorer =
        new LinearScorer(new double[weights.length], 0, weights, StrictMath.log(odds));
    return new TrainedScorer(scorer, new byte[0]);
  }

  private static double auc(TrainingSet set, int column) {
    double[] evidence = Arrays.stream(set.features()).mapToDouble(row -> row[column]).toArray();
    return Evaluator.auc(
        new ScoredRecords(evidence, new double[0], set.fraud(), set.weights(), new double[0]));
  }
}
