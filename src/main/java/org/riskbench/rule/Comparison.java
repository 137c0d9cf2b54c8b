package org.riskbench.rule;

import java.util.Arrays;
import java.util.Optional;

/** How a number is held against another; of texts only the first two. */
public enum Comparison {
  EQUAL("="),
  OTHER("!="),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** As it is written. */
  public String sign() {
    return sign;
  }

  /** The comparison of a {@link #sign}. */
  public static Optional<Comparison> ofSign(String sign) {
    return Arrays.stream(values()).filter(each -> each.sign.equals(sign)).findFirst();
  }

  /** Whether texts, which have no order here, can be compared so. */
  public boolean suitsTexts() {
    return this == EQUAL || this == OTHER;
  }

  /** Whether it holds between two numbers; NaN (missing) meets none. */
  boolean holds(double value, double against) {
    return switch (this) {
      case EQUAL -> value == against;
      case OTHER -> value < against || value > against;
      case LESS -> value < against;
      case AT_MOST -> value <= against;
      case MORE -> value > against;
      case AT_LEAST -> value >= against;
    };
  }
}
