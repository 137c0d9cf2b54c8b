package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.feature.FeatureSource;
import org.riskbench.problem.ProblemException;

class DirectionsTest {
  private static final List<FeatureSource> SOURCES =
      List.of(
          new FeatureSource("amount", List.of("amount"), true),
          new FeatureSource("amount.cents", List.of("amount"), true),
          new FeatureSource("channel", List.of("channel"), false),
          new FeatureSource("age", List.of("age"), true));

  @Test
  void whatElseIsMadeFromAColumnWithADirectionIsNotLearntFrom() {
    Directions directions = Directions.read("amount:+, age:-");

    assertThat(directions.ofFeatures(SOURCES, 4)).containsExactly(1, 0, 0, -1);
    assertThat(directions.allowed(SOURCES, 4)).containsExactly(0, 2, 3);
    assertThat(Directions.NONE.allowed(SOURCES, 4)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aPlanTellsItsDirections() {
    TrainingPlan plan = Learners.plan("boosting", Map.of("monotone", "b:-,a:+"), 1);

    assertThat(plan.parameters()).containsEntry("monotone", "a:+,b:-");
    assertThat(Learners.plan("boosting", plan.parameters(), 1)).isEqualTo(plan);
    assertThat(Learners.plan("boosting", 1).parameters()).doesNotContainKey("monotone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amount", "amount:", ":+", "amount:up", "amount:+,amount:-", "a:+,,b:-"})
  void whatIsNoListOfDirectionsIsRefused(String text) {
    assertThatThrownBy(() -> Learners.plan("boosting", Map.of("monotone", text), 1))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("USE-217");
  }

  @Test
  void onlyNumbersThatTheLearnerReadsHaveADirection() {
    assertThatThrownBy(() -> Directions.read("salary:+").ofFeatures(SOURCES, 4))
        .hasMessageContaining("USE-218")
        .hasMessageContaining("salary");
    assertThatThrownBy(() -> Directions.read("channel:+").ofFeatures(SOURCES, 4))
        .hasMessageContaining("USE-219")
        .hasMessageContaining("channel");
  }
}
