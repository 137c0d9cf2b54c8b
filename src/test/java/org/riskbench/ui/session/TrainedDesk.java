package org.riskbench.ui.session;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.experiment.Run;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.settings.Settings;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.Learners;

/** A desk on which a floor and a real learner have been trained on made-up records. */
public final class TrainedDesk {
  private static final Dataset DATA = data("Made up / 2026");
  private static final SplitPlan SPLIT = SplitPlan.defaultFor(DATA, 5);
  private static final ExperimentPlan PLAN =
      new ExperimentPlan(
          SPLIT, List.of(Learners.plan("majority", 5), Learners.plan("logistic-sgd", 5)));
  private static final ExperimentReport REPORT = Experiment.run(DATA, PLAN, JobContext.none());

  private TrainedDesk() {}

  /** A desk without runs. */
  public static Session untrained() {
    return new Session(Settings.DEFAULT.withPort(0));
  }

  /** A desk with two runs, the better one in hand. */
  public static Session trained() {
    Session session = untrained();
    session.setDataset(DATA);
    session.addRuns(
        IntStream.range(0, REPORT.runs().size())
            .mapToObj(i -> DeskRun.of(i + 1, PLAN, REPORT.runs().get(i)))
            .toList());
    return session;
  }

  /** What the experiment found, the better learner first. */
  public static Run best() {
    return REPORT.best();
  }

  /** The runs of the experiment, in the order of the desk. */
  public static List<Run> runs() {
    return REPORT.runs();
  }

  /** Records of which the frauds tend to be higher. */
  public static Dataset data(String name) {
    int rows = 600;
    Random random = new Random(7);
    double[] signal = new double[rows];
    double[] fraud = new double[rows];
    for (int i = 0; i < rows; i++) {
      fraud[i] = i % 5 == 0 ? 1 : 0;
      signal[i] = random.nextGaussian() + 1.5 * fraud[i];
    }
    Schema schema =
        new Schema(
            List.of(
                new Column("signal", ColumnKind.NUMBER, ColumnRole.FEATURE),
                new Column("fraud", ColumnKind.BOOLEAN, ColumnRole.LABEL)));
    return Dataset.of(
        name,
        new Rows(
            schema, List.of(new ColumnValues.Numbers(signal), new ColumnValues.Numbers(fraud))));
  }
}
