package org.riskbench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakFindingsTest {
  private final Planted planted = new Planted();

  @Test
  void honestColumnsGetNoFinding() {
    assertThat(planted.found()).isEmpty();
  }

  @Test
  void aColumnThatTellsNearlyAllIsNamed() {
    planted.numbers("score", row -> planted.random.nextDouble() + (planted.fraud[row] ? 0.9 : 0));
    assertThat(planted.found()).containsExactly("LEAK-STRONG score");
  }

  @Test
  void soIsOneFarAheadOfTheOthers() {
    planted.numbers("score", row -> planted.random.nextDouble() + (planted.fraud[row] ? 0.4 : 0));
    assertThat(planted.found()).containsExactly("LEAK-STRONG score");
  }

  @Test
  void aGoodSignalAmongOthersLikeItIsNot() {
    planted.numbers("one", row -> planted.random.nextDouble() + (planted.fraud[row] ? 0.4 : 0));
    planted.numbers("two", row -> planted.random.nextDouble() + (planted.fraud[row] ? 0.35 : 0));
    assertThat(planted.found()).isEmpty();
  }

  @Test
  void aCodeThatOnlyFraudsHaveIsNamedThoughOrderSaysNothing() {
    planted.texts(
        "reason_code",
        row -> planted.fraud[row] && row % 3 == 0 ? "r7" : "r" + planted.random.nextInt(7));
    planted.numbers("level", row -> planted.fraud[row] ? 5 : planted.random.nextInt(2) * 10);
    assertThat(planted.found()).contains("LEAK-STRONG reason_code", "LEAK-STRONG level");
  }

  @Test
  void aCodeThatFraudsHaveMoreOftenIsNot() {
    planted.texts(
        "reason_code",
        row -> planted.random.nextInt(10) < (planted.fraud[row] ? 3 : 1) ? "r7" : "r1");
    assertThat(planted.found()).isEmpty();
  }

  @Test
  void aFieldFilledForFraudsAloneIsNamed() {
    planted.texts("memo", row -> planted.fraud[row] && row % 4 == 0 ? "m" + row % 5 : "");
    planted.numbers("loss", row -> planted.fraud[row] && row % 2 == 0 ? row % 90 : Double.NaN);
    assertThat(planted.found()).contains("LEAK-POST-EVENT memo", "LEAK-POST-EVENT loss");
  }

  @Test
  void aFieldThatIsNeverEmptyForFraudsIsNamed() {
    planted.numbers("limit", row -> planted.fraud[row] || row % 3 > 0 ? row % 90 : Double.NaN);
    assertThat(planted.found()).contains("LEAK-POST-EVENT limit");
  }

  @Test
  void aFieldOftenEmptyForBothIsNot() {
    planted.texts("memo", row -> row % 4 == 0 ? "m" + planted.random.nextInt(5) : "");
    assertThat(planted.found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chargeback_amount", "refundFlag", "INVESTIGATION_LEVEL", "dispute_step"})
  void aNameOfWhatComesAfterwardsIsNamedIfItTells(String name) {
    planted.numbers("other", row -> planted.random.nextDouble() + (planted.fraud[row] ? 0.3 : 0));
    planted.numbers(name, row -> planted.random.nextDouble() + (planted.fraud[row] ? 0.3 : 0));
    assertThat(planted.found()).containsExactly("LEAK-POST-EVENT " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"previous_chargebacks", "refund_count_90d", "disputes_before"})
  void aHistoryKnownBeforeIsNot(String name) {
    planted.numbers("other", row -> planted.random.nextDouble() + (planted.fraud[row] ? 0.3 : 0));
    planted.numbers(name, row -> planted.random.nextDouble() + (planted.fraud[row] ? 0.3 : 0));
    assertThat(planted.found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"duration", "chargeback_zone", "case_status"})
  void aNameAloneIsNoEvidence(String name) {
    planted.numbers(name, row -> planted.random.nextInt(20));
    assertThat(planted.found()).isEmpty();
  }

  @Test
  void aMomentAfterTheEventThatTellsIsNamed() {
    planted.moments("touched", row -> planted.time[row] + lag(planted.fraud[row] ? 20 : 12));
    planted.moments("opened", row -> planted.time[row] - lag(planted.fraud[row] ? 20 : 12));
    planted.moments("expires", row -> planted.time[row] + lag(30));
    assertThat(planted.found()).containsExactly("LEAK-POST-EVENT touched");
  }

  /** So many days at most; the moments themselves don't tell, as the period is long. */
  private double lag(int days) {
    return planted.random.nextDouble() * days * Planted.DAY;
  }

  @Test
  void gapsFilledInByClassAreNamed() {
    planted.numbers("visits", filled(3.417, 5.238, 40, true));
    planted.numbers("price", filled(21.3371, 34.9127, 40, false));
    assertThat(planted.found()).contains("LEAK-IMPUTED visits", "LEAK-IMPUTED price");
  }

  @Test
  void gapsFilledInAlikeAreNot() {
    planted.numbers("visits", filled(3.417, 3.417, 40, true));
    planted.numbers("price", filled(21.3371, 21.3371, 40, false));
    assertThat(planted.found()).isEmpty();
  }

  @Test
  void pricesThatComeOftenAreNoFillings() {
    double[] prices = {0.99, 4.99, 9.99, 19.99, 49.95};
    planted.numbers("price", row -> prices[planted.random.nextInt(prices.length)]);
    planted.numbers("amount", row -> planted.random.nextInt(20_000) / 100.0);
    assertThat(planted.found()).isEmpty();
  }

  /** Whole numbers (or cents) of which every fifth was missing and is the mean of its class. */
  private IntToDoubleFunction filled(double good, double fraud, int most, boolean whole) {
    return row ->
        planted.random.nextInt(5) == 0
            ? planted.fraud[row] ? fraud : good
            : whole ? planted.random.nextInt(most) : planted.random.nextInt(most * 100) / 100.0;
  }
}
