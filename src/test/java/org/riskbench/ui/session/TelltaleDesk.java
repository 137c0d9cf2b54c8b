package org.riskbench.ui.session;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelRule;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
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

/** A desk of people: one sex scores higher, a salutation gives it away, a channel doesn't. */
public final class TelltaleDesk {
  private static final int ROWS = 4_000;
  private static final Dataset DATA = data();
  private static final SplitPlan SPLIT = SplitPlan.defaultFor(DATA, 5);
  private static final ExperimentPlan PLAN =
      new ExperimentPlan(SPLIT, List.of(Learners.plan("logistic", 5), Learners.plan("tree", 5)));
  private static final List<Run> RUNS = Experiment.run(DATA, PLAN, JobContext.none()).runs();

  private TelltaleDesk() {}

  /** A desk with two runs of which the first is in hand. */
  public static Session trained() {
    Session session = new Session(Settings.DEFAULT.serving(serving -> serving.withPort(0)));
    session.setDataset(DATA);
    session
        .trained()
        .add(
            IntStream.range(0, RUNS.size())
                .mapToObj(i -> DeskRun.of(i + 1, PLAN, RUNS.get(i)))
                .toList());
    session.select(session.runs().get(0));
    return session;
  }

  private static Dataset data() {
    Random random = new Random(11);
    double[] signal = new double[ROWS];
    double[] fraud = new double[ROWS];
    int[] sex = new int[ROWS];
    int[] salutation = new int[ROWS];
    int[] channel = new int[ROWS];
    int[] account = new int[ROWS];
    for (int i = 0; i < ROWS; i++) {
      fraud[i] = i % 8 == 0 ? 1 : 0;
      sex[i] = random.nextInt(3) == 0 ? 1 : 0;
      salutation[i] = random.nextInt(20) == 0 ? 1 - sex[i] : sex[i];
      channel[i] = random.nextInt(3);
      account[i] = i / 2;
      signal[i] = random.nextGaussian() + 1.5 * fraud[i] + sex[i];
    }
    Schema schema =
        new Schema(
            List.of(
                new Column("signal", ColumnKind.NUMBER, ColumnRole.FEATURE),
                new Column("sex", ColumnKind.CATEGORY, ColumnRole.SENSITIVE),
                new Column("salutation", ColumnKind.CATEGORY, ColumnRole.IGNORED),
                new Column("channel", ColumnKind.CATEGORY, ColumnRole.FEATURE),
                new Column("account", ColumnKind.TEXT, ColumnRole.ENTITY),
                new Column("fraud", ColumnKind.BOOLEAN, ColumnRole.LABEL)));
    String[] accounts =
        IntStream.range(0, ROWS / 2).mapToObj("account-%05d"::formatted).toArray(String[]::new);
    Rows rows =
        new Rows(
            schema,
            List.of(
                new ColumnValues.Numbers(signal),
                new ColumnValues.Texts(sex, new String[] {"m", "f"}),
                new ColumnValues.Texts(salutation, new String[] {"Mr", "Ms"}),
                new ColumnValues.Texts(channel, new String[] {"app", "web", "branch"}),
                new ColumnValues.Texts(account, accounts),
                new ColumnValues.Numbers(fraud)));
    return Dataset.of("people", rows).withLabel(LabelRule.parse("fraud=true"));
  }
}
