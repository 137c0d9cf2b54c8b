package org.riskbench.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let through to learn what becomes of them. */
class ControlGroupTest {
  private static final ControlGroup GROUP =
      new ControlGroup(0.02, 500, "0123456789abcdef0123456789abcdef");

  @Test
  void itsShareIsDrawnAndTheSameAreDrawnAgain() {
    int drawn = 0;
    for (int i = 0; i < 100_000; i++) {
      boolean first = GROUP.draws("ip=203.0.113." + i);
      assertThat(GROUP.draws("ip=203.0.113." + i)).isEqualTo(first);
      drawn += first ? 1 : 0;
    }
    assertThat(drawn / 100_000.0).isCloseTo(0.02, within(0.002));
  }

  @Test
  void aLargerShareOfTheSameKeyDrawsTheSameAndMore() {
    ControlGroup larger = new ControlGroup(0.05, 500, GROUP.key());
    for (int i = 0; i < 10_000; i++) {
      assertThat(!GROUP.draws("r" + i) || larger.draws("r" + i)).isTrue();
    }
  }

  @Test
  void theKeyIsNotToldInPassing() {
    assertThat(Policy.of(1, 500, 750).with(GROUP).toString())
        .contains("0.02")
        .doesNotContain(GROUP.key());
  }

  @Test
  void highAmountsAreNeverLetThrough() {
    assertThat(GROUP.allows(500)).isTrue();
    assertThat(GROUP.allows(500.01)).isFalse();
    assertThat(GROUP.allows(Double.NaN)).as("not said").isFalse();
    assertThat(new ControlGroup(0.02, Double.POSITIVE_INFINITY, GROUP.key()).allows(Double.NaN))
        .isTrue();
    assertThat(ControlGroup.NONE.allows(1)).isFalse();
    assertThat(ControlGroup.NONE.draws("anybody")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0.06,10,0123456789abcdef0123456789abcdef",
    "-0.01,10,0123456789abcdef0123456789abcdef",
    "NaN,10,0123456789abcdef0123456789abcdef",
    "0.02,0,0123456789abcdef0123456789abcdef",
    "0.02,10,short",
    "0,10,0123456789abcdef0123456789abcdef"
  })
  void whatIsNoGroupIsRefused(double share, double most, String key) {
    assertThatThrownBy(() -> new ControlGroup(share, most, key))
        .hasMessageContaining("control group");
  }

  @Test
  void policiesKeepTheirGroup() {
    Policy policy = Policy.of(1, 500, 750).with(GROUP);
    assertThat(policy.with(Fallback.REVIEW).control()).isEqualTo(GROUP);
    assertThat(policy.reviewedBy(Treatment.MANUAL_REVIEW).control()).isEqualTo(GROUP);
    assertThat(Policy.of(1, 500, 750).control().isNone()).isTrue();
  }
}
