package org.riskbench.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.training.Learners;
import org.riskbench.training.Parameter;
import org.riskbench.training.TrainingPlan;

class SearchSpaceTest {
  private static List<TrainingPlan> first(int count, SearchPlan plan, Map<String, String> chosen) {
    SearchSpace space = new SearchSpace(Learners.plan("boosting", chosen, 3), plan);
    return IntStream.range(0, count).mapToObj(space::at).toList();
  }

  @Test
  void theFirstPlanIsTheOneSearchedAroundAndAllOthersDiffer() {
    List<TrainingPlan> plans = first(50, SearchPlan.USUAL, Map.of());

    assertThat(plans.get(0)).isEqualTo(Learners.plan("boosting", 3));
    assertThat(new HashSet<>(plans)).hasSize(50);
    assertThat(first(50, SearchPlan.USUAL, Map.of())).isEqualTo(plans);
  }

  @Test
  void everyValueLiesInItsSpanAndBothEndsOfItAreReached() {
    List<TrainingPlan> plans = first(80, SearchPlan.USUAL, Map.of()).subList(1, 80);
    for (Parameter parameter : Learners.named("boosting").parameters()) {
      if (parameter.isSearched()) {
        Parameter.Span span = parameter.span();
        double[] values =
            plans.stream()
                .mapToDouble(plan -> Double.parseDouble(told(plan, parameter)))
                .sorted()
                .toArray();

        assertThat(values[0]).isBetween(span.from(), span.from() + (span.to() - span.from()) / 5);
        assertThat(values[78]).isBetween(span.to() - (span.to() - span.from()) / 5, span.to());
      }
    }
  }

  private static String told(TrainingPlan plan, Parameter parameter) {
    return plan.parameters().getOrDefault(parameter.name(), "");
  }

  @Test
  void whatSomebodyChoseIsNotVaried() {
    SearchPlan fixing = SearchPlan.USUAL.fixing(Set.of("leaves", "boosting.learning-rate"));

    List<TrainingPlan> plans = first(20, fixing, Map.of("leaves", "7", "learning-rate", "0.3"));

    assertThat(plans)
        .allSatisfy(
            plan ->
                assertThat(plan.parameters())
                    .containsEntry("leaves", "7")
                    .containsEntry("learning-rate", "0.3"));
    assertThat(new HashSet<>(plans)).hasSize(20);
  }
}
