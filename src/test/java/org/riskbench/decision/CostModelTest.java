package org.riskbench.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostModelTest {
  private static final Offset<Double> CLOSE = within(1e-12);
  private static final CostModel COSTS =
      CostModel.ASSUMED.with(
          Map.of(
              "review",
              "4",
              "review-caught",
              "0.8",
              "review-refused",
              "0.1",
              "step-up",
              "0.5",
              "step-up-passed",
              "0.2",
              "step-up-abandoned",
              "0.03",
              "loss-share",
              "0.9",
              "recovery",
              "0.25",
              "fee",
              "15",
              "margin",
              "0.02"));

  @ParameterizedTest
  @CsvSource({
    "NONE, true, 82.5",
    "NONE, false, 0",
    "MANUAL_REVIEW, true, 20.5",
    "MANUAL_REVIEW, false, 4.7",
    "STEP_UP, true, 17",
    "STEP_UP, false, 0.71",
    "BLOCK, true, 0",
    "BLOCK, false, 7",
  })
  void aTreatmentCostsWhatTheTableOfCostsSays(Treatment treatment, boolean fraud, double cost) {
    assertThat(COSTS.cost(treatment, fraud).at(100)).isCloseTo(cost, CLOSE);
  }

  @Test
  void whatNobodyStatedIsAssumed() {
    assertThat(COSTS.assumed()).containsExactly(CostFactor.CHURN, CostFactor.AMOUNT);
    assertThat(COSTS.with(CostFactor.CHURN, 3).assumed()).containsExactly(CostFactor.AMOUNT);
    assertThat(CostModel.ASSUMED.assumed()).hasSize(CostFactor.values().length);
  }

  @ParameterizedTest
  @CsvSource({"fee, -1", "fee, NaN", "fee, much", "review-caught, 1.01", "recovery, -0.1"})
  void aFactorThatCantBeIsRefusedByName(String name, String value) {
    assertThatThrownBy(() -> CostModel.ASSUMED.with(Map.of(name, value)))
        .hasMessageContaining("MODEL-132")
        .hasMessageContaining(name);
  }

  @Test
  void anUnknownFactorIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> CostModel.ASSUMED.with(Map.of("coffee", "2")))
        .hasMessageContaining("MODEL-133")
        .hasMessageContaining("step-up-passed");
  }
}
