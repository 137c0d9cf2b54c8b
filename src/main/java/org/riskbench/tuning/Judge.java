package org.riskbench.tuning;

import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Scorer;
import org.riskbench.training.Holdout;
import org.riskbench.training.MarginMix;
import org.riskbench.training.PlanSearch;
import org.riskbench.training.Trainers;
import org.riskbench.training.TrainingPlan;
import org.riskbench.training.TrainingSet;

/** Learns on one side of each stretch and judges by the other. Deterministic. */
final class Judge {
  private final TrialRows rows;
  private final Measure measure;

  Judge(TrialRows rows, Measure measure) {
    this.rows = rows;
    this.measure = measure;
  }

  /**
   * Tries a plan.
   *
   * @param share of the rows to learn from
   * @throws org.riskbench.problem.ProblemException of the learner
   */
  Score judge(TrainingPlan plan, double share, JobContext context) {
    Holdout last = rows.holdouts().get(rows.holdouts().size() - 1);
    // Decided once, where most is known: each stretch on its own would take several times as long.
    TrainingPlan settled =
        PlanSearch.settle(plan, rows.set(), List.of(thinned(last, share)), context);
    int size = rows.holdouts().stream().mapToInt(each -> each.judge().length).sum();
    JudgedOdds all = new JudgedOdds(size);
    for (Holdout holdout : rows.holdouts()) {
      TrainingSet learn = rows.set().at(thinned(holdout, share).learn());
      TrainingSet judged = rows.set().at(holdout.judge());
      all.add(calibrated(Trainers.train(settled, learn, context).scorer(), judged), judged);
    }
    return all.score(measure);
  }

  private Holdout thinned(Holdout holdout, double share) {
    return new Holdout(rows.thinned(holdout.learn(), share), holdout.judge());
  }

  /** Log-odds on the scale of these rows: only what the margins tell apart is to count. */
  private static double[] calibrated(Scorer scorer, TrainingSet judged) {
    double[][] margins = new double[1][judged.size()];
    for (int row = 0; row < judged.size(); row++) {
      margins[0][row] = scorer.margin(judged.features()[row]);
    }
    MarginMix scale = MarginMix.fit(margins, judged.fraud(), judged.weights());
    return IntStream.range(0, judged.size()).mapToDouble(row -> scale.at(margins, row)).toArray();
  }
}
