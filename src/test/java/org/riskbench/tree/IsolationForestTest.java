package org.riskbench.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;

class IsolationForestTest {
  private static final IsolationPlan PLAN = new IsolationPlan(100, 256, 7);

  /** Two numbers, one of them seldom missing, and a level that is nearly always 0 or 1. */
  private static TreeRows rows(int size) {
    Random random = new Random(5);
    double[][] features = new double[size][];
    for (int row = 0; row < size; row++) {
      double second = random.nextInt(500) == 0 ? Double.NaN : random.nextGaussian();
      double level = random.nextInt(500) == 0 ? 2 : random.nextInt(2);
      features[row] = new double[] {random.nextGaussian(), second, level};
    }
    double[] weights = new double[size];
    Arrays.fill(weights, 1);
    return new TreeRows(features, new boolean[] {false, false, true}, new boolean[size], weights);
  }

  private static IsolationModel fit(TreeRows rows) {
    return IsolationForest.fit(rows, PLAN, JobContext.none(), "fit");
  }

  @Test
  void recordsThatAreFewAndDifferentStandOut() {
    IsolationModel model = fit(rows(5_000));
    double[] middle = {0, 0, 1};
    double usual = model.score(middle);

    assertThat(usual).isBetween(0.3, 0.5);
    assertThat(model.score(new double[] {6, 0, 1})).isGreaterThan(usual + 0.1);
    assertThat(model.score(new double[] {6, 6, 1})).isGreaterThan(usual + 0.2);
    assertThat(model.score(new double[] {0, Double.NaN, 1})).isGreaterThan(usual + 0.05);
    assertThat(model.score(new double[] {0, 0, 2})).isGreaterThan(usual + 0.02);
  }

  @Test
  void anAverageRecordScoresOneHalfAndTheMarginIsItsLogOdds() {
    TreeRows rows = rows(5_000);
    IsolationModel model = fit(rows);
    double mean = 0;
    for (double[] row : rows.features()) {
      double score = model.score(row);
      mean += score / rows.size();
      assertThat(model.margin(row)).isEqualTo(Math.log(score / (1 - score)), within(1e-12));
    }

    assertThat(mean).isBetween(0.4, 0.52);
    assertThat(model.usual()).isEqualTo(10.2448, within(1e-4));
  }

  @Test
  void identicalRecordsAreAllAverage() {
    double[][] same = new double[300][];
    Arrays.fill(same, new double[] {1, Double.NaN, 3});
    double[] weights = new double[300];
    Arrays.fill(weights, 1);
    boolean[] categorical = {false, false, true};
    IsolationModel model = fit(new TreeRows(same, categorical, new boolean[300], weights));

    assertThat(model.score(same[0])).isEqualTo(0.5, within(1e-12));
    assertThat(model.margin(same[0])).isEqualTo(0, within(1e-12));
  }

  @Test
  void noLabelIsRead() {
    TreeRows rows = rows(1_000);
    boolean[] fraud = new boolean[1_000];
    IntStream.range(0, 500).forEach(row -> fraud[row] = true);
    TreeRows labelled = new TreeRows(rows.features(), rows.categorical(), fraud, rows.weights());

    IsolationModel with = fit(labelled);
    IsolationModel without = fit(rows);
    for (double[] row : rows.features()) {
      assertThat(with.margin(row)).isEqualTo(without.margin(row));
    }
  }

  @Test
  void severalCoresGiveTheBitsOfOne() {
    TreeRows rows = rows(3_000);
    IsolationModel alone = fit(rows);
    IsolationModel shared = Shared.run(context -> IsolationForest.fit(rows, PLAN, context, "fit"));

    for (double[] row : rows.features()) {
      assertThat(shared.margin(row)).isEqualTo(alone.margin(row));
    }
  }
}
