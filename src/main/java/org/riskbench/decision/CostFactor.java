package org.riskbench.decision;

import java.util.Arrays;
import java.util.Optional;

/** A number that a {@link CostModel} is made of. */
public enum CostFactor {
  /** What a review costs, fraud or not. */
  REVIEW("review", true, 5),
  /** Share of the frauds that a reviewer catches. */
  REVIEW_CAUGHT("review-caught", false, 0.85),
  /** Share of the goods that a reviewer wrongly refuses. */
  REVIEW_REFUSED("review-refused", false, 0.05),
  /** What a step-up costs, fraud or not. */
  STEP_UP("step-up", true, 0.2),
  /** Share of the frauds that pass a step-up. */
  STEP_UP_PASSED("step-up-passed", false, 0.15),
  /** Share of the goods that give up at a step-up. */
  STEP_UP_ABANDONED("step-up-abandoned", false, 0.05),
  /** Share of the amount that a missed fraud takes. */
  LOSS_SHARE("loss-share", false, 1),
  /** Share of what was lost that comes back. */
  RECOVERY("recovery", false, 0.1),
  /** What each missed fraud costs beside the amount, such as the fee of a chargeback. */
  FEE("fee", true, 20),
  /** Share of the amount that is earned on a good transaction, and forgone by refusing it. */
  MARGIN("margin", false, 0.05),
  /** What refusing a good customer costs beside the margin: the customers who stay away. */
  CHURN("churn", true, 5),
  /** Amount of every record where there is no amount column. */
  AMOUNT("amount", true, 100);

  private final String code;
  private final boolean money;
  private final double usual;

  CostFactor(String code, boolean money, double usual) {
    this.code = code;
    this.money = money;
    this.usual = usual;
  }

  /** Name as on the command line: {@code review-caught}. */
  public String code() {
    return code;
  }

  /** Whether it is an amount of money in units of the currency, 0 or more; else a share, 0 to 1. */
  public boolean isMoney() {
    return money;
  }

  /** What is assumed where nobody has said otherwise. */
  public double usual() {
    return usual;
  }

  /** The factor of a name. */
  public static Optional<CostFactor> named(String code) {
    return Arrays.stream(values()).filter(factor -> factor.code.equals(code)).findFirst();
  }
}
