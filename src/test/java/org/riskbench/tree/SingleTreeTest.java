package org.riskbench.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;

class SingleTreeTest {
  private static TreeModel fit(TreeRows rows, int leaves) {
    return SingleTree.fit(
        rows, Scope.free(6), new GrowthPlan(leaves, 60, 20, 0, 1, 0), 7, JobContext.none());
  }

  @Test
  void aLeafAnswersWithTheLogOddsOfItsRecords() {
    TreeRows rows = TreeSamples.rows(20_000, 1);
    TreeModel model = fit(rows, 6);
    Tree tree = model.trees().get(0);
    double[] records = new double[tree.size()];
    double[] frauds = new double[tree.size()];
    for (int row = 0; row < rows.size(); row++) {
      int leaf = tree.leaf(rows.features()[row]);
      records[leaf]++;
      frauds[leaf] += rows.fraud()[row] ? 1 : 0;
    }

    assertThat(tree.leaves()).isEqualTo(6);
    for (int node = 0; node < tree.size(); node++) {
      if (tree.isLeaf(node)) {
        assertThat(records[node]).isGreaterThanOrEqualTo(20);
        assertThat(1 / (1 + Math.exp(-tree.value()[node])))
            .isEqualTo(frauds[node] / records[node], within(1 / records[node]));
      }
    }
  }

  @Test
  void lossesAreThoseOfTheTreesItWas() {
    TreeRows others = TreeSamples.rows(3_000, 2);
    Tree tree = fit(TreeSamples.rows(6_000, 1), 40).trees().get(0);
    double[] losses = SingleTree.losses(tree, others);

    assertThat(losses).hasSize(tree.leaves());
    for (int leaves = 1; leaves <= tree.leaves(); leaves++) {
      Tree first = tree.first(leaves);
      assertThat(first.leaves()).isEqualTo(leaves);
      assertThat(losses[leaves - 1] / others.size())
          .isEqualTo(TreeSamples.loss(new TreeModel(0, 6, List.of(first)), others), within(1e-9));
    }
    assertThat(losses[20]).isLessThan(losses[0]);
  }

  @Test
  void aSmallerTreeIsTheBeginningOfALarger() {
    TreeRows rows = TreeSamples.rows(6_000, 1);
    Tree large = fit(rows, 40).trees().get(0);
    Tree small = fit(rows, 9).trees().get(0);

    assertThat(small.depth()).isLessThanOrEqualTo(large.depth());
    for (double[] row : rows.features()) {
      assertThat(large.first(9).answer(row)).isEqualTo(small.answer(row));
    }
  }
}
