package org.riskbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.job.Job;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.training.Learners;
import org.riskbench.training.Trainers;
import org.riskbench.training.TrainingPlan;
import org.riskbench.training.TrainingSet;

/**
 * Fits a logistic regression, tells how far its penalised loss is above the exact one's and how far
 * its AUC on other rows is from the exact one's. The exact one notes both for the others.
 */
final class LogisticTable {
  static final double PENALTY = 1;

  private LogisticTable() {}

  /** Arguments: file, learner. */
  public static void main(String[] args) throws Exception {
    EncodedTable table = EncodedTable.read(Path.of(args[0]));
    TrainingPlan plan = Learners.plan(args[1], Map.of("penalty", Double.toString(PENALTY)), 1);
    System.gc();
    LinearScorer scorer =
        Measured.run(
            () ->
                LoadTable.run(
                    Job.of(
                        "train",
                        context ->
                            (LinearScorer) Trainers.train(plan, table.learn(), context).scorer())));
    Measured.peak();
    double loss = loss(scorer, table.learn());
    double auc = auc(scorer, table.judge());
    Path noted = Path.of(args[0] + ".exact");
    if (args[1].equals("logistic")) {
      Files.writeString(noted, loss + " " + auc);
    }
    tell(noted, loss, auc);
  }

  private static void tell(Path noted, double loss, double auc) throws IOException {
    String[] exact = Files.readString(noted).strip().split(" ");
    Measured.figure("loss_above_ppm", (loss / Double.parseDouble(exact[0]) - 1) * 1e6);
    Measured.figure("auc_below_ppm", (Double.parseDouble(exact[1]) - auc) * 1e6);
  }

  private static double loss(LinearScorer scorer, TrainingSet rows) {
    double loss = 0;
    for (int i = 0; i < scorer.width(); i++) {
      double weight = scorer.fraudWeights()[i] - scorer.goodWeights()[i];
      loss += PENALTY * weight * weight / 2;
    }
    for (int row = 0; row < rows.size(); row++) {
      double margin = scorer.margin(rows.features()[row]);
      double signed = rows.fraud()[row] ? margin : -margin;
      loss += Math.max(0, -signed) + Math.log1p(Math.exp(-Math.abs(signed)));
    }
    return loss;
  }

  private static double auc(LinearScorer scorer, TrainingSet rows) {
    double[] margins = new double[rows.size()];
    for (int row = 0; row < margins.length; row++) {
      margins[row] = scorer.margin(rows.features()[row]);
    }
    return Evaluator.auc(
        new ScoredRecords(margins, new double[0], rows.fraud(), new double[0], new double[0]));
  }
}
