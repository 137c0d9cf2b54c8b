package org.riskbench.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.problem.ProblemException;

class PolicyTest {
  @Property(seed = "20261123")
  void aRiskierScoreIsNeverDecidedMoreMildly(
      @ForAll @IntRange(min = 0, max = 1000) int one,
      @ForAll @IntRange(min = 0, max = 1000) int other) {
    Policy policy = Policy.of(1, Math.min(one, other), Math.max(one, other));

    for (int score = 1; score <= 1000; score++) {
      assertThat(policy.decide(score)).isGreaterThanOrEqualTo(policy.decide(score - 1));
    }
  }

  @Property(seed = "20261123")
  void raisingAThresholdNeverDeclinesMore(
      @ForAll @IntRange(min = 0, max = 999) int decline,
      @ForAll @IntRange(min = 0, max = 1000) int score) {
    Policy lower = Policy.of(1, 0, decline);
    Policy higher = Policy.of(2, 0, decline + 1);

    assertThat(higher.decide(score)).isLessThanOrEqualTo(lower.decide(score));
  }

  @Property(seed = "20261123")
  void theThresholdsGivenAreTheThresholdsRead(
      @ForAll @IntRange(min = 0, max = 1000) int one,
      @ForAll @IntRange(min = 0, max = 1000) int other) {
    int review = Math.min(one, other);
    int decline = Math.max(one, other);
    Policy policy = Policy.of(1, review, decline);

    assertThat(policy.reviewFrom()).isEqualTo(review);
    assertThat(policy.declineFrom()).isEqualTo(decline);
    assertThat(policy.decide(decline)).isEqualTo(Decision.DECLINE);
    if (review > 0) {
      assertThat(policy.decide(review - 1)).isEqualTo(Decision.APPROVE);
    }
    if (decline > review) {
      assertThat(policy.decide(review)).isEqualTo(Decision.REVIEW);
      assertThat(policy.decide(decline - 1)).isEqualTo(Decision.REVIEW);
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 500", "600, 500", "0, 1002"})
  void thresholdsOutOfOrderAreRefused(int review, int decline) {
    assertThatThrownBy(() -> Policy.of(1, review, decline))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("MODEL-131");
  }

  @Test
  void bandsThatDoNotPartitionTheScaleAreRefused() {
    Band approve = new Band("approve", 0, Decision.APPROVE, Treatment.NONE);
    Band late = new Band("approve", 1, Decision.APPROVE, Treatment.NONE);
    Band decline = new Band("decline", 500, Decision.DECLINE, Treatment.BLOCK);
    Band milder = new Band("look", 700, Decision.REVIEW, Treatment.MANUAL_REVIEW);

    requireRefused(List.of());
    requireRefused(List.of(late, decline));
    requireRefused(List.of(approve, decline, decline));
    requireRefused(List.of(approve, decline, milder));
  }

  @Test
  void severalBandsMayShareADecision() {
    Policy policy =
        new Policy(
            3,
            List.of(
                new Band("fast", 0, Decision.APPROVE, Treatment.NONE),
                new Band("challenge", 400, Decision.REVIEW, Treatment.STEP_UP),
                new Band("queue", 600, Decision.REVIEW, Treatment.MANUAL_REVIEW)));

    assertThat(policy.band(599).name()).isEqualTo("challenge");
    assertThat(policy.band(1000).treatment()).isEqualTo(Treatment.MANUAL_REVIEW);
    assertThat(policy.declineFrom()).isEqualTo(1001);
  }

  private static void requireRefused(List<Band> bands) {
    assertThatThrownBy(() -> new Policy(1, bands))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("MODEL-130");
  }
}
