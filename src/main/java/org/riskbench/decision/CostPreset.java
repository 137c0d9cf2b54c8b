package org.riskbench.decision;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Example values of all cost factors for a line of business, to start from. They are orders of
 * magnitude, not figures of any firm: whoever takes them is to replace them by their own.
 */
public enum CostPreset {
  /**
   * Payments by card where the card isn't seen: small amounts, chargeback fees, cheap step-ups by a
   * code that some customers don't wait for.
   */
  CARD_PAYMENTS(
      "card-payments",
      "review=5 review-caught=0.85 review-refused=0.05",
      "step-up=0.1 step-up-passed=0.1 step-up-abandoned=0.08",
      "loss-share=1 recovery=0.1 fee=20 margin=0.03 churn=5 amount=80"),
  /**
   * Opening an account or proving who one is: what a false account takes until it is closed, a
   * check of documents as step-up, customers who never come back.
   */
  ACCOUNT_OPENING(
      "account-opening",
      "review=8 review-caught=0.8 review-refused=0.06",
      "step-up=1.5 step-up-passed=0.1 step-up-abandoned=0.15",
      "loss-share=0.6 recovery=0.05 fee=50 margin=0 churn=100 amount=1500"),
  /** Applications for a loan: large amounts, mostly gone; interest forgone; slow reviews. */
  LOAN_APPLICATION(
      "loan-application",
      "review=25 review-caught=0.7 review-refused=0.05",
      "step-up=2 step-up-passed=0.2 step-up-abandoned=0.1",
      "loss-share=0.9 recovery=0.1 fee=150 margin=0.06 churn=20 amount=8000"),
  /** Log-ins to a market place: many, mostly good, with little to lose at each. */
  MARKETPLACE_LOGIN(
      "marketplace-login",
      "review=3 review-caught=0.75 review-refused=0.03",
      "step-up=0.05 step-up-passed=0.08 step-up-abandoned=0.03",
      "loss-share=0.8 recovery=0.05 fee=15 margin=0 churn=2 amount=120");

  private final String code;
  private final String written;

  CostPreset(String code, String review, String stepUp, String outcome) {
    this.code = code;
    this.written = String.join(" ", review, stepUp, outcome);
  }

  /** Name as on the command line: {@code card-payments}. */
  public String code() {
    return code;
  }

  Map<CostFactor, Double> stated() {
    Map<CostFactor, Double> values = new EnumMap<>(CostFactor.class);
    for (String each : written.split(" ", -1)) {
      int equals = each.indexOf('=');
      CostFactor factor = CostFactor.named(each.substring(0, equals)).orElseThrow();
      values.put(factor, Double.valueOf(each.substring(equals + 1)));
    }
    return values;
  }

  /** Whether costs have a factor as this example has it. */
  public boolean agrees(CostModel costs, CostFactor factor) {
    Double stated = costs.stated().get(factor);
    return stated != null && stated.equals(stated().get(factor));
  }

  /**
   * The example that agrees with some costs in most factors; empty if none does in half of them.
   */
  public static Optional<CostPreset> in(CostModel costs) {
    return Arrays.stream(values())
        .filter(each -> 2 * each.agreeing(costs) >= CostFactor.values().length)
        .max((one, other) -> Long.compare(one.agreeing(costs), other.agreeing(costs)));
  }

  private long agreeing(CostModel costs) {
    return stated().entrySet().stream().filter(costs.stated().entrySet()::contains).count();
  }

  /** The example of a name. */
  public static Optional<CostPreset> named(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
