package org.riskbench.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;

class ForestTest {
  private static final GrowthPlan GROWTH = new GrowthPlan(256, 60, 10, 0, 1, 0);

  private static ForestPlan plan(int trees, double rowShare) {
    return new ForestPlan(trees, rowShare, 0.5, GROWTH, 7);
  }

  private static Forest.Grown fit(TreeRows rows, ForestPlan plan) {
    return Forest.fit(rows, plan, measured -> false, JobContext.none(), "fit");
  }

  private static double loss(ForestModel model, TreeRows rows) {
    double sum = 0;
    for (int row = 0; row < rows.size(); row++) {
      double margin = model.margin(rows.features()[row]);
      sum += Math.log1p(Math.exp(rows.fraud()[row] ? -margin : margin));
    }
    return sum / rows.size();
  }

  @Test
  void rowsLeftOutTellTheLossOnRowsNeverSeen() {
    TreeRows others = TreeSamples.rows(20_000, 2);
    Forest.Grown grown = fit(TreeSamples.rows(20_000, 1), plan(64, 1));
    double base = TreeSamples.loss(new TreeModel(Math.log(0.13 / 0.87), 6, List.of()), others);

    assertThat(loss(grown.model(), others)).isLessThan(0.85 * base);
    OutOfBag last = grown.outOfBag().get(grown.outOfBag().size() - 1);
    assertThat(last.trees()).isEqualTo(64);
    assertThat(last.logLoss()).isEqualTo(loss(grown.model(), others), within(0.01));
    assertThat(last.logLoss()).isLessThan(grown.outOfBag().get(0).logLoss());
  }

  @Test
  void aBootstrapLeavesOutAThirdOfTheRowsAndAShareTheRest() {
    TreeRows rows = TreeSamples.rows(4_000, 1);
    long unknown = Arrays.stream(fit(rows, plan(1, 1)).leftOut()).filter(Double::isNaN).count();
    long seen = Arrays.stream(fit(rows, plan(1, 0.25)).leftOut()).filter(Double::isNaN).count();

    assertThat(unknown / 4_000.0).isEqualTo(1 - Math.exp(-1), within(0.03));
    assertThat(seen).isEqualTo(1_000);
  }

  @Test
  void growingStopsWhereItIsEnough() {
    Forest.Grown grown =
        Forest.fit(
            TreeSamples.rows(500, 1),
            plan(200, 1),
            measured -> measured.size() == 2,
            JobContext.none(),
            "fit");

    assertThat(grown.model().trees()).hasSize(32);
  }

  @Test
  void severalCoresGiveTheBitsOfOne() {
    TreeRows rows = TreeSamples.rows(30_000, 3);
    Forest.Grown alone = fit(rows, plan(20, 1));
    Forest.Grown shared =
        Shared.run(context -> Forest.fit(rows, plan(20, 1), measured -> false, context, "fit"));

    assertThat(shared.outOfBag()).isEqualTo(alone.outOfBag());
    for (double[] row : rows.features()) {
      assertThat(shared.model().margin(row)).isEqualTo(alone.model().margin(row));
    }
  }

  @Test
  void aRowThatCountsTwiceIsTwoRows() {
    TreeRows once = TreeSamples.rows(2_000, 8);
    double[] doubled = new double[2_000];
    Arrays.fill(doubled, 2);
    TreeRows twice = new TreeRows(once.features(), once.categorical(), once.fraud(), doubled);
    ForestPlan loose = new ForestPlan(3, 0.5, 1, new GrowthPlan(8, 60, 20, 0, 2, 0, 20), 7);
    ForestPlan tight = new ForestPlan(3, 0.5, 1, new GrowthPlan(8, 60, 10, 0, 1, 0, 10), 7);

    ForestModel weighted = fit(twice, loose).model();
    ForestModel plain = fit(once, tight).model();
    for (double[] row : once.features()) {
      assertThat(weighted.margin(row)).isCloseTo(plain.margin(row), within(1e-9));
    }
  }
}
