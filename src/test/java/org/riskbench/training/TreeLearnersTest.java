package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Scorer;
import org.riskbench.scoring.ScorerFile;
import org.riskbench.scoring.TreeScorer;
import org.riskbench.tree.Forest;
import org.riskbench.tree.ForestModel;
import org.riskbench.tree.ForestPlan;
import org.riskbench.tree.GrowthPlan;
import org.riskbench.tree.IsolationForest;
import org.riskbench.tree.IsolationModel;
import org.riskbench.tree.IsolationPlan;

class TreeLearnersTest {
  private static final TrainingSet SET = Samples.withGaps(3_000, 1);
  private static final double[][] OTHERS = Samples.withGaps(3_000, 2).features();

  private static Scorer train(String learner, Map<String, String> parameters) {
    TrainingPlan plan = Learners.plan(learner, parameters, 5);
    return Trainers.train(plan, SET, JobContext.none()).scorer();
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }

  @Test
  void aCompiledForestAnswersToTheBitAsItWasGrown() {
    ForestModel grown =
        Forest.fit(
                TreeCompiler.rows(SET),
                new ForestPlan(43, 1, 0.5, new GrowthPlan(200, 60, 5, 0, 1, 0), 3),
                measured -> false,
                JobContext.none(),
                "fit")
            .model();
    Scorer compiled = TreeCompiler.compile(grown);
    Scorer read = ScorerFile.read(ScorerFile.write(compiled));
    for (double[] row : OTHERS) {
      assertThat(bits(compiled.margin(row))).isEqualTo(bits(grown.margin(row)));
      assertThat(bits(read.margin(row))).isEqualTo(bits(grown.margin(row)));
      assertThat(compiled.probability(row)).isEqualTo(grown.mean(row), within(1e-15));
    }
  }

  @Test
  void aCompiledIsolationForestAnswersToTheBitAsItWasGrown() {
    IsolationModel grown =
        IsolationForest.fit(
            TreeCompiler.rows(SET), new IsolationPlan(61, 256, 3), JobContext.none(), "fit");
    Scorer compiled = TreeCompiler.compile(grown);
    Scorer read = ScorerFile.read(ScorerFile.write(compiled));
    for (double[] row : OTHERS) {
      assertThat(bits(compiled.margin(row))).isEqualTo(bits(grown.margin(row)));
      assertThat(bits(read.margin(row))).isEqualTo(bits(grown.margin(row)));
      assertThat(compiled.probability(row)).isEqualTo(grown.score(row), within(1e-14));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"boosting", "forest", "tree", "anomaly"})
  void reasonsAddUpToTheDifferenceOfMargins(String learner) {
    Scorer scorer = train(learner, Map.of());
    double[] reference = new double[SET.width()];
    double[] parts = new double[SET.width()];
    for (int i = 0; i < 200; i++) {
      scorer.contributions(OTHERS[i], reference, parts);

      double difference = scorer.margin(OTHERS[i]) - scorer.margin(reference);
      assertThat(Arrays.stream(parts).sum()).isEqualTo(difference, within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"forest", "tree", "anomaly"})
  void theSamePlanRowsAndSeedGiveTheSameScorer(String learner) {
    assertThat(train(learner, Map.of())).isEqualTo(train(learner, Map.of()));
  }

  @Test
  void aTreeGetsAsManyLeavesAsHelpOnRowsHeldOut() {
    TrainingPlan plan = Learners.plan("tree", 5);
    Holdout holdout =
        new Holdout(IntStream.range(0, 2_000).toArray(), IntStream.range(2_000, 3_000).toArray());

    TrainingPlan settled = PlanSearch.settle(plan, SET, List.of(holdout), JobContext.none());

    assertThat(PlanSearch.isOpen(plan)).isTrue();
    assertThat(PlanSearch.isOpen(settled)).isFalse();
    int leaves = ((DecisionTreePlan) settled).leaves();
    assertThat(leaves).isBetween(3, 63);
    TreeScorer tree = (TreeScorer) Trainers.train(settled, SET, JobContext.none()).scorer();
    assertThat(tree.trees()).hasSize(1);
    assertThat(tree.trees().get(0).feature()).hasSize(2 * leaves - 1);
  }

  @Test
  void aForestGetsAsManyTreesAsHelpRowsTheyDidNotSee() {
    TrainingPlan settled =
        PlanSearch.settle(Learners.plan("forest", 5), SET, List.of(), JobContext.none());

    assertThat(((RandomForestPlan) settled).trees()).isBetween(80, 400);
    assertThat(PlanSearch.isOpen(settled)).isFalse();
  }
}
