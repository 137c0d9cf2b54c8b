package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.problem.ProblemException;

class LearnersTest {
  @Test
  void withoutParametersThePlanHasTheGoodSettings() {
    assertThat(Learners.plan("factorization-machine", 9).parameters())
        .containsExactly(
            Map.entry("epochs", "auto"),
            Map.entry("learning-rate", "0.05"),
            Map.entry("penalty", "auto"),
            Map.entry("rank", "8"));
    assertThat(Learners.plan("logistic-sgd", 9).parameters())
        .containsExactly(
            Map.entry("epochs", "auto"),
            Map.entry("learning-rate", "0.1"),
            Map.entry("penalty", "auto"));
    assertThat(Learners.plan("logistic-sgd", 9).seed()).isEqualTo(9);
  }

  @Test
  void autoIsTheLearnersOwnGoodSetting() {
    Map<String, String> auto = Map.of("epochs", "auto", "learning-rate", "auto");
    for (String learner : List.of("logistic-sgd", "factorization-machine")) {
      assertThat(Learners.plan(learner, auto, 5)).isEqualTo(Learners.plan(learner, 5));
    }
  }

  @Test
  void aPlansParametersMakeTheSamePlanAgain() {
    for (String learner : Learners.names()) {
      TrainingPlan plan = Learners.plan(learner, 5);

      assertThat(Learners.plan(learner, plan.parameters(), 5)).isEqualTo(plan);
    }
  }

  @Test
  void anUnknownLearnerIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Learners.plan("perceptron", 1))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("USE-211")
        .hasMessageContaining(String.join(", ", Learners.names()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto"})
  void aLearnerNotBuiltYetIsSaidToBeSo(String learner) {
    assertThatThrownBy(() -> Learners.plan(learner, 1))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("not built yet")
        .hasMessageContaining("logistic-sgd");
  }

  @Test
  void anUnknownParameterIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Learners.plan("logistic-sgd", Map.of("depth", "3"), 1))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("USE-212")
        .hasMessageContaining("epochs, learning-rate");
    assertThatThrownBy(() -> Learners.plan("majority", Map.of("epochs", "3"), 1))
        .hasMessageContaining("no parameters");
  }

  @ParameterizedTest
  @CsvSource({
    "epochs, 0, USE-210",
    "epochs, 201, USE-210",
    "epochs, 2.5, USE-213",
    "learning-rate, 0, USE-210",
    "learning-rate, NaN, USE-210",
    "learning-rate, fast, USE-213",
    "rank, 65, USE-210",
    "rank, '', USE-213",
  })
  void aWrongValueIsRefused(String name, String value, String code) {
    assertThatThrownBy(() -> Learners.plan("factorization-machine", Map.of(name, value), 1))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(code)
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @CsvSource({"1, 20", "700, 20", "50000, 20", "100000, 10", "1000000, 5"})
  void smallDataIsPassedOverMoreOften(int rows, int epochs) {
    assertThat(Epochs.of((int) Parameter.OPEN, rows)).isEqualTo(epochs);
  }
}
