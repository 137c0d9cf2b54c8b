package org.riskbench.ui.session;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.experiment.Run;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
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
    return new Session(Settings.DEFAULT.serving(serving -> serving.withPort(0)));
  }

  /** A desk with two runs, the better one in hand. */
  public static Session trained() {
    Session session = untrained();
    session.setDataset(DATA);
    session
        .trained()
        .add(
            IntStream.range(0, REPORT.runs().size())
                .mapToObj(i -> DeskRun.of(i + 1, PLAN, REPORT.runs().get(i)))
                .toList());
    return session;
  }

  /** A desk with a run of each of these learners, in this order. */
  public static Session of(String... learners) {
    return trained(DATA, learners);
  }

  /** A desk with two runs on records of some weeks. */
  public static Session timed() {
    Dataset plain = data("Made up / 2026");
    double[] at = new double[plain.rows().size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = 1.77e12 + i * 3_600_000.0 * 4;
    }
    Schema schema =
        new Schema(
            List.of(
                plain.schema().column(0),
                plain.schema().column(1),
                new Column("at", ColumnKind.TIME, ColumnRole.TIME)));
    Rows rows =
        new Rows(
            schema,
            List.of(
                new ColumnValues.Numbers(plain.rows().numbers(0)),
                new ColumnValues.Numbers(plain.rows().numbers(1)),
                new ColumnValues.Numbers(at)));
    return trained(Dataset.of("timed", rows), "majority", "logistic");
  }

  private static Session trained(Dataset data, String... learners) {
    SplitPlan split = SplitPlan.defaultFor(data, 5);
    ExperimentPlan plan =
        new ExperimentPlan(split, Stream.of(learners).map(name -> Learners.plan(name, 5)).toList());
    ExperimentReport report = Experiment.run(data, plan, JobContext.none());
    Session session = untrained();
    session.setDataset(data);
    session
        .trained()
        .add(
            IntStream.range(0, report.runs().size())
                .mapToObj(i -> DeskRun.of(i + 1, plan, report.runs().get(i)))
                .toList());
    return session;
  }

  /** What the experiment found, the better learner first. */
  public static Run best() {
    return REPORT.best();
  }

  /** The experiment, with something to tell of its figures. */
  public static ExperimentReport told(Problem note) {
    return new ExperimentReport(REPORT.split(), REPORT.runs(), List.of(), List.of(note));
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
