package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.feature.Algorithm;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.EnsembleScorer;
import org.riskbench.scoring.Scorer;

class EnsemblesTest {
  private static final Map<String, String> SMALL =
      Map.of("members", "logistic+boosting", "boosting.trees", "12", "logistic.penalty", "3");

  /** The same numbers twice: once for lines, once for trees, the second time with gaps. */
  private static TrainingSet twice(int rows) {
    TrainingSet set = Samples.rows(rows, 4, 1, 1);
    int width = set.width();
    double[][] both = new double[rows][];
    for (int row = 0; row < rows; row++) {
      both[row] = Arrays.copyOf(set.features()[row], 2 * width);
      System.arraycopy(set.features()[row], 0, both[row], width, width);
      both[row][width] = row % 7 == 0 ? Double.NaN : both[row][width];
    }
    return new TrainingSet(
        both,
        set.fraud(),
        set.weights(),
        new boolean[2 * width],
        List.of(),
        List.of(
            new EncodedBlock(Algorithm.LINEAR, 0, width),
            new EncodedBlock(Algorithm.TREE, width, 2 * width)));
  }

  private static List<Holdout> half(int rows) {
    return List.of(
        new Holdout(
            IntStream.range(0, rows / 2).toArray(), IntStream.range(rows / 2, rows).toArray()));
  }

  @Test
  void anEnsembleAnswersAsItsMembersTrainedAloneDoByWeight() {
    TrainingSet set = twice(600);
    TrainingPlan open = Learners.plan("ensemble", SMALL, 1);

    TrainingPlan plan = PlanSearch.settle(open, set, half(600), JobContext.none());
    EnsembleScorer scorer = (EnsembleScorer) Trainers.train(plan, set, JobContext.none()).scorer();

    MarginMix mix = ((EnsemblePlan) plan).mix().orElseThrow();
    Scorer line = alone("logistic", Map.of("penalty", "3"), set.readBy(Algorithm.LINEAR));
    Scorer trees = alone("boosting", Map.of("trees", "12"), set.readBy(Algorithm.TREE));
    double[] record = set.features()[14];
    double[] ofTrees = Arrays.copyOfRange(record, set.width() / 2, set.width());
    assertThat(scorer.margin(record))
        .isEqualTo(
            mix.intercept()
                + mix.weights()[0] * line.margin(record)
                + mix.weights()[1] * trees.margin(ofTrees));
  }

  private static Scorer alone(String learner, Map<String, String> parameters, TrainingSet set) {
    return Trainers.train(Learners.plan(learner, parameters, 1), set, JobContext.none()).scorer();
  }

  @Test
  void weightsAreFoundOnRowsHeldOutAndKeptInThePlan() {
    TrainingPlan open = Learners.plan("ensemble", SMALL, 1);
    TrainingPlan settled = PlanSearch.settle(open, twice(600), half(600), JobContext.none());

    assertThat(PlanSearch.isOpen(open)).isTrue();
    assertThat(PlanSearch.isOpen(settled)).isFalse();
    assertThat(settled.parameters().get("weights")).matches("[0-9.E-]+\\+[0-9.E-]+");
    assertThat(Learners.plan("ensemble", settled.parameters(), 1)).isEqualTo(settled);
  }

  @Test
  void withoutRowsHeldOutEachMemberCountsAlike() {
    TrainingPlan settled =
        PlanSearch.settle(
            Learners.plan("ensemble", SMALL, 1), twice(300), List.of(), JobContext.none());

    assertThat(settled.parameters()).containsEntry("weights", "0.5+0.5");
  }

  @ParameterizedTest
  @CsvSource({
    "members, logistic, USE-323",
    "members, logistic+logistic, USE-323",
    "members, logistic+ensemble, USE-323",
    "members, logistic+oracle, USE-211",
    "mixing, shaken, USE-324",
    "weights, 1, USE-325",
    "weights, 1+much, USE-325",
    "weights, 1+-1, USE-325",
    "boosting.depth, 3, USE-212",
    "factorization-machine.rank, 3, USE-212",
    "leaves, 3, USE-212",
  })
  void aWrongEnsembleIsRefused(String name, String value, String code) {
    assertThatThrownBy(() -> Learners.plan("ensemble", Map.of(name, value), 1))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(code);
  }
}
