package org.riskbench.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;

class BoostingTest {
  private static final Scope FREE = Scope.free(6);

  private static BoostingPlan plan(int trees, double rowShare, double featureShare) {
    return new BoostingPlan(trees, 0.1, rowShare, featureShare, 10, GrowthPlan.USUAL, 7);
  }

  private static TreeModel fit(TreeRows rows, BoostingPlan plan) {
    return Boosting.fit(rows, Optional.empty(), FREE, plan, JobContext.none(), "fit");
  }

  @Test
  void treesFindInteractionsLevelsAndMissingValuesInRecordsTheyNeverSaw() {
    TreeRows others = TreeSamples.rows(20_000, 2);
    TreeModel model = fit(TreeSamples.rows(20_000, 1), plan(60, 1, 1));
    double base =
        TreeSamples.loss(new TreeModel(model.start(), 6, model.trees().subList(0, 0)), others);

    assertThat(TreeSamples.loss(model, others)).isLessThan(0.82 * base);
    double[] calm = {0, -1, -1, 1, 0, 0};
    double[] pair = {0, 1, 1, 1, 0, 0};
    double[] half = {0, 1, -1, 1, 0, 0};
    double[] level = {0, -1, -1, 4, 0, 0};
    double[] gap = {0, -1, -1, 1, Double.NaN, 0};
    double margin = model.margin(calm);
    assertThat(model.margin(pair) - margin).isBetween(1.3, 2.7);
    assertThat(model.margin(half) - margin).isBetween(-0.5, 0.5);
    assertThat(model.margin(level) - margin).isBetween(0.9, 2.1);
    assertThat(model.margin(gap) - margin).isBetween(0.9, 2.1);
  }

  @Test
  void severalCoresGiveTheBitsOfOne() {
    TreeRows rows = TreeSamples.rows(40_000, 3);
    BoostingPlan plan = plan(8, 0.7, 0.7);
    TreeModel alone = fit(rows, plan);
    TreeModel shared =
        Shared.run(context -> Boosting.fit(rows, Optional.empty(), FREE, plan, context, "fit"));
    for (double[] row : rows.features()) {
      assertThat(shared.margin(row)).isEqualTo(alone.margin(row));
    }
  }

  @Test
  void aMonotoneFeatureNeverLowersTheAnswerWhereItRises() {
    TreeRows rows = TreeSamples.rows(5_000, 4);
    Scope monotone = new Scope(FREE.features(), new int[] {1, 0, 0, 0, 0, -1});
    TreeModel model =
        Boosting.fit(rows, Optional.empty(), monotone, plan(80, 1, 1), JobContext.none(), "fit");
    for (int i = 0; i < 300; i++) {
      double[] row = rows.features()[i].clone();
      double risen = Double.NEGATIVE_INFINITY;
      double fallen = Double.POSITIVE_INFINITY;
      for (double value = -3; value <= 3; value += 0.25) {
        row[0] = value;
        assertThat(model.margin(row)).isGreaterThanOrEqualTo(risen);
        risen = model.margin(row);
      }
      for (double value = -3; value <= 3; value += 0.25) {
        row[5] = value;
        assertThat(model.margin(row)).isLessThanOrEqualTo(fallen);
        fallen = model.margin(row);
      }
    }
  }

  @Test
  void treesStopWhereMoreWouldOnlyLearnByHeart() {
    TreeRows rows = TreeSamples.rows(800, 5);
    TreeRows others = TreeSamples.rows(800, 6);
    BoostingPlan plan = plan(400, 1, 1);
    TreeModel stopped =
        Boosting.fit(rows, Optional.of(others), FREE, plan, JobContext.none(), "fit");
    TreeModel all = fit(rows, plan);

    assertThat(stopped.trees().size()).isBetween(5, 100);
    assertThat(TreeSamples.loss(stopped, others)).isLessThan(TreeSamples.loss(all, others));
  }

  @Test
  void aRowOfWeightTwoIsTwoRows() {
    TreeRows once = TreeSamples.rows(3_000, 8);
    double[] doubled = new double[3_000];
    Arrays.fill(doubled, 2);
    double[][] twice = new double[6_000][];
    boolean[] fraud = new boolean[6_000];
    double[] ones = new double[6_000];
    for (int i = 0; i < 6_000; i++) {
      twice[i] = once.features()[i / 2];
      fraud[i] = once.fraud()[i / 2];
      ones[i] = 1;
    }
    // Few large leaves: no two cuts gain the same but for rounding.
    BoostingPlan few = new BoostingPlan(3, 0.1, 1, 1, 10, new GrowthPlan(4, 60, 1, 0, 1, 0), 7);
    TreeModel weighted =
        fit(new TreeRows(once.features(), once.categorical(), once.fraud(), doubled), few);
    TreeModel copied = fit(new TreeRows(twice, once.categorical(), fraud, ones), few);

    for (double[] row : once.features()) {
      assertThat(weighted.margin(row)).isCloseTo(copied.margin(row), within(1e-9));
    }
  }
}
