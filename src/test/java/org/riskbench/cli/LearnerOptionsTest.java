package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.training.TrainingPlan;

class LearnerOptionsTest {
  private static List<TrainingPlan> plans(List<String> learners, Map<String, String> parameters) {
    LearnerOptions options = new LearnerOptions();
    options.learners.addAll(learners);
    options.parameters.putAll(parameters);
    return options.plans(1, new OnnxPart());
  }

  @Test
  void aParameterGoesToTheLearnersThatHaveIt() {
    List<TrainingPlan> plans = plans(List.of("logistic", "logistic-sgd"), Map.of("epochs", "7"));

    assertThat(plans.get(0).parameters()).doesNotContainKey("epochs");
    assertThat(plans.get(1).parameters()).containsEntry("epochs", "7");
  }

  @Test
  void aParameterOfOneLearnerWinsOverOneForAll() {
    List<TrainingPlan> plans =
        plans(
            List.of("logistic-sgd", "factorization-machine"),
            Map.of("logistic-sgd.epochs", "3", "epochs", "7"));

    assertThat(plans).extracting(plan -> plan.parameters().get("epochs")).containsExactly("3", "7");
  }

  @Test
  void aParameterThatNoneHasIsRefused() {
    assertThatThrownBy(() -> plans(List.of("logistic", "majority"), Map.of("depth", "3")))
        .hasMessageContaining("USE-212")
        .hasMessageContaining("depth");
    assertThatThrownBy(() -> plans(List.of("logistic", "boosting"), Map.of("boosting.depth", "3")))
        .hasMessageContaining("The learner boosting has no parameter");
    assertThatThrownBy(() -> plans(List.of("logistic"), Map.of("boosting.trees", "3")))
        .hasMessageContaining("USE-212");
  }
}
