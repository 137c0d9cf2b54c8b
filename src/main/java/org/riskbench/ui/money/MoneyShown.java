package org.riskbench.ui.money;

import java.util.List;
import org.riskbench.decision.Band;
import org.riskbench.decision.CostModel;
import org.riskbench.threshold.Money;
import org.riskbench.threshold.MoneySweep;
import org.riskbench.threshold.Savings;

/**
 * What thresholds cost and save on the test records, as they stand. Immutable.
 *
 * @param savings of the test records
 * @param before cost under the baseline, over all records
 * @param now cost under the thresholds, over all records
 */
record MoneyShown(
    Savings savings, CostModel costs, MoneyWords words, String against, Money before, Money now) {
  static MoneyShown of(Savings savings, CostModel costs, MoneyWords words, String against) {
    return new MoneyShown(
        savings,
        costs,
        words,
        against,
        savings.baseline().cost(costs),
        savings.policy().cost(costs));
  }

  double saved() {
    return before.total() - now.total();
  }

  List<Band> bands() {
    return savings.policy().bands();
  }

  /** Whether the records have amounts of their own. */
  boolean hasAmounts() {
    return sweep().hasAmounts();
  }

  private MoneySweep sweep() {
    return savings.policy().sweep();
  }

  /** What each factor matters, the most important first. */
  List<Savings.Swing> swings() {
    return savings.swings(costs);
  }

  /** What is saved wherever one threshold stands, the others being left. */
  SavingCurve curve(int threshold) {
    return SavingCurve.of(
        bands(), threshold, bands -> before.total() - sweep().at(bands, costs).total());
  }
}
