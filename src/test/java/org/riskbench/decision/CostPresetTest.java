package org.riskbench.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CostPresetTest {
  @ParameterizedTest
  @EnumSource(CostPreset.class)
  void anExampleSaysEveryFactorAndIsKnownAgain(CostPreset preset) {
    CostModel costs = CostModel.ASSUMED.in("EUR").with(preset);

    assertThat(costs.assumed()).isEmpty();
    assertThat(costs.currency()).isEqualTo("EUR");
    assertThat(CostPreset.in(costs)).contains(preset);
    assertThat(CostPreset.named(preset.code())).contains(preset);
  }

  @Test
  void aFactorOfOnesOwnIsNoExample() {
    CostModel costs = CostModel.ASSUMED.with(CostPreset.CARD_PAYMENTS).with(CostFactor.REVIEW, 7.5);

    assertThat(CostPreset.in(costs)).contains(CostPreset.CARD_PAYMENTS);
    assertThat(CostPreset.CARD_PAYMENTS.agrees(costs, CostFactor.REVIEW)).isFalse();
    assertThat(CostPreset.CARD_PAYMENTS.agrees(costs, CostFactor.FEE)).isTrue();
  }

  @Test
  void whatNobodyStatedIsNoExampleAndCanBeAssumedAgain() {
    CostModel one = CostModel.ASSUMED.with(CostFactor.FEE, 20);

    assertThat(CostPreset.in(one)).isEmpty();
    assertThat(one.without(CostFactor.FEE)).isEqualTo(CostModel.ASSUMED);
    assertThat(CostPreset.named("payments")).isEmpty();
  }

  @Test
  void aCurrencyIsKnownByItsCode() {
    assertThat(Currencies.isCode("EUR")).isTrue();
    assertThat(Currencies.isCode("EURO")).isFalse();
    assertThat(Currencies.minorDigits("JPY")).isZero();
    assertThat(Currencies.minorDigits("")).isEqualTo(2);
  }
}
