package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Scorer;
import org.riskbench.scoring.TreeScorer;
import org.riskbench.tree.Boosting;
import org.riskbench.tree.BoostingPlan;
import org.riskbench.tree.GrowthPlan;
import org.riskbench.tree.Scope;
import org.riskbench.tree.TreeModel;
import org.riskbench.tree.TreeRows;

class BoostedTreesTest {
  private static TrainingSet rows(int size, long seed) {
    return Samples.withGaps(size, seed);
  }

  @Test
  void compiledTreesAnswerToTheBitAsTheyWereGrown() {
    TrainingSet set = rows(3_000, 1);
    TreeModel grown =
        Boosting.fit(
            new TreeRows(set.features(), set.levels(), set.fraud(), set.weights()),
            Optional.empty(),
            Scope.free(set.width()),
            new BoostingPlan(75, 0.1, 0.8, 0.8, 9, GrowthPlan.USUAL, 3),
            JobContext.none(),
            "fit");
    TreeScorer compiled = TreeCompiler.compile(grown);
    for (double[] row : rows(5_000, 2).features()) {
      assertThat(Double.doubleToRawLongBits(compiled.margin(row)))
          .isEqualTo(Double.doubleToRawLongBits(grown.margin(row)));
    }
  }

  @Test
  void theSamePlanRowsAndSeedGiveTheSameScorer() {
    TrainingPlan plan = Learners.plan("boosting", Map.of("trees", "20"), 5);
    Scorer one = Trainers.train(plan, rows(2_000, 1), JobContext.none()).scorer();
    Scorer again = Trainers.train(plan, rows(2_000, 1), JobContext.none()).scorer();

    assertThat(one).isEqualTo(again);
  }

  @Test
  void treesThatWouldOnlyLearnByHeartAreNotGrown() {
    TrainingPlan plan = Learners.plan("boosting", Map.of("learning-rate", "0.3"), 5);
    int[] learn = IntStream.range(0, 2_400).toArray();
    int[] judge = IntStream.range(2_400, 3_000).toArray();
    assertThat(PlanSearch.isOpen(plan)).isTrue();

    TrainingPlan settled =
        PlanSearch.settle(
            plan, rows(3_000, 1), List.of(new Holdout(learn, judge)), JobContext.none());

    assertThat(PlanSearch.isOpen(settled)).isFalse();
    assertThat(((BoostedTreesPlan) settled).trees()).isBetween(10, 100);
  }

  @Test
  void whereNothingCanBeHeldOutTheLengthIsASafeOne() {
    TrainingPlan plan = Learners.plan("boosting", Map.of("learning-rate", "0.1"), 5);
    TrainingPlan settled = PlanSearch.settle(plan, rows(300, 1), List.of(), JobContext.none());

    assertThat(settled.parameters()).containsEntry("trees", "50");
  }
}
