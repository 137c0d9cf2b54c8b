package org.riskbench.ui.reviews;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.PolicyWish;
import org.riskbench.ui.session.Session;

/** A desk with a run on made-up records of 100 days, looked at from the view Reviews. */
final class DatedDesk {
  private static final int ROWS = 4_000;
  private static final double PER_DAY = 40;
  private static final long START =
      LocalDate.of(2026, 3, 2).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  private static final Dataset DATED = data(true);
  private static final Dataset UNDATED = data(false);
  private static final Run DATED_RUN = run(DATED);
  private static final Run UNDATED_RUN = run(UNDATED);

  private DatedDesk() {}

  /** Records with dates. */
  static Session dated() {
    return desk(DATED, DATED_RUN);
  }

  /** The same without. */
  static Session undated() {
    return desk(UNDATED, UNDATED_RUN);
  }

  private static Session desk(Dataset data, Run run) {
    Session session = new Session(Settings.DEFAULT.serving(serving -> serving.withPort(0)));
    session.setDataset(data);
    session.trained().add(List.of(DeskRun.of(1, plan(data), run)));
    session.go(Screen.DECIDE);
    session.show(DecideView.REVIEWS);
    // What Decide does with a wish and with bounds, as far as these tests need it.
    session
        .thresholds()
        .policyWishProperty()
        .addListener(
            (property, before, wish) ->
                wish.map(PolicyWish::policy)
                    .ifPresent(
                        policy ->
                            session
                                .thresholds()
                                .setPolicy(session.selectedRun().orElseThrow(), policy)));
    return session;
  }

  private static Run run(Dataset data) {
    return Experiment.run(data, plan(data), JobContext.none()).best();
  }

  private static ExperimentPlan plan(Dataset data) {
    return new ExperimentPlan(
        SplitPlan.defaultFor(data, 5), List.of(Learners.plan("logistic-sgd", 5)));
  }

  private static Dataset data(boolean dated) {
    Random random = new Random(7);
    double[] at = new double[ROWS];
    double[] amount = new double[ROWS];
    double[] signal = new double[ROWS];
    double[] fraud = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      at[i] = START + i * (86_400_000.0 / PER_DAY);
      amount[i] = 10 + random.nextInt(300);
      fraud[i] = i % 8 == 0 ? 1 : 0;
      signal[i] = random.nextGaussian() + 2 * fraud[i];
    }
    List<Column> columns = new ArrayList<>();
    List<ColumnValues> values = new ArrayList<>();
    if (dated) {
      columns.add(new Column("at", ColumnKind.TIME, ColumnRole.TIME));
      values.add(new ColumnValues.Numbers(at));
    }
    columns.add(new Column("amount", ColumnKind.NUMBER, ColumnRole.AMOUNT));
    values.add(new ColumnValues.Numbers(amount));
    columns.add(new Column("signal", ColumnKind.NUMBER, ColumnRole.FEATURE));
    values.add(new ColumnValues.Numbers(signal));
    columns.add(new Column("fraud", ColumnKind.BOOLEAN, ColumnRole.LABEL));
    values.add(new ColumnValues.Numbers(fraud));
    return Dataset.of("made", new Rows(new Schema(columns), values))
        .withLabel(LabelRule.parse("fraud=true"));
  }
}
