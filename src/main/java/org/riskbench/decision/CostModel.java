package org.riskbench.decision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.problem.Problem;

/**
 * What each treatment costs for a fraud and for a good record. All costs are expected ones, in
 * units of one currency. Immutable.
 *
 * <p>With the factors r = review, c = review-caught, f = review-refused, s = step-up, p =
 * step-up-passed, a = step-up-abandoned, a missed fraud costs M = loss-share x amount x (1 -
 * recovery) + fee and a refused good A = margin x amount + churn. Then {fraud, good} cost:
 *
 * <pre>
 * none           {M, 0}
 * manual review  {r + (1 - c) M, r + f A}
 * step-up        {s + p M, s + a A}
 * block          {0, A}
 * </pre>
 *
 * @param currency ISO 4217 code, or empty if nobody has said
 * @param stated factors that somebody has stated; the others are assumed
 */
public record CostModel(String currency, Map<CostFactor, Double> stated) {
  /** Nothing is known: every factor is assumed. */
  public static final CostModel ASSUMED = new CostModel("", Map.of());

  /**
   * Checked factors.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-132 for money below 0 or a share outside 0
   *     to 1
   */
  public CostModel {
    for (Map.Entry<CostFactor, Double> each : stated.entrySet()) {
      requireSound(each.getKey(), each.getValue());
    }
    stated = Map.copyOf(stated);
  }

  private static void requireSound(CostFactor factor, double value) {
    double most = factor.isMoney() ? 1e12 : 1;
    if (!(value >= 0 && value <= most)) {
      throw Problem.error(
              "MODEL-132",
              "The cost factor %s is %s."
                  .formatted(
                      factor.code(),
                      factor.isMoney() ? "no amount of money, 0 or more" : "no share from 0 to 1"),
              factor.isMoney()
                  ? "Give what it costs in units of the currency, such as %s=5."
                      .formatted(factor.code())
                  : "Give a share, such as %s=0.2 for 20 %%.".formatted(factor.code()))
          .asException();
    }
  }

  /** The same with a factor stated. */
  public CostModel with(CostFactor factor, double value) {
    Map<CostFactor, Double> changed = new EnumMap<>(CostFactor.class);
    changed.putAll(stated);
    changed.put(factor, value);
    return new CostModel(currency, changed);
  }

  /** The same with a factor assumed again. */
  public CostModel without(CostFactor factor) {
    Map<CostFactor, Double> changed = new EnumMap<>(CostFactor.class);
    changed.putAll(stated);
    changed.remove(factor);
    return new CostModel(currency, changed);
  }

  /** The same with all that an example says. */
  public CostModel with(CostPreset example) {
    Map<CostFactor, Double> changed = new EnumMap<>(CostFactor.class);
    changed.putAll(stated);
    changed.putAll(example.stated());
    return new CostModel(currency, changed);
  }

  /** The same in another currency; nothing is converted. */
  public CostModel in(String code) {
    return new CostModel(code, stated);
  }

  /** The value of a factor: the stated one, or what is assumed. */
  public double value(CostFactor factor) {
    Double value = stated.get(factor);
    return value == null ? factor.usual() : value;
  }

  /** Factors that nobody has stated, in order. */
  public List<CostFactor> assumed() {
    return Stream.of(CostFactor.values()).filter(each -> !stated.containsKey(each)).toList();
  }

  /** What a treatment costs for a fraud, or for a good record. */
  public CostLine cost(Treatment treatment, boolean fraud) {
    return work(treatment).plus(outcome(treatment, fraud));
  }

  /** What carrying a treatment out costs, whomever it meets. */
  public CostLine work(Treatment treatment) {
    return switch (treatment) {
      case MANUAL_REVIEW -> new CostLine(value(CostFactor.REVIEW), 0);
      case STEP_UP -> new CostLine(value(CostFactor.STEP_UP), 0);
      case NONE, BLOCK -> CostLine.NOTHING;
    };
  }

  /** What is lost in spite of a treatment (frauds), or because of it (goods). */
  public CostLine outcome(Treatment treatment, boolean fraud) {
    return fraud ? miss().times(missed(treatment)) : falseAlarm().times(refused(treatment));
  }

  private double missed(Treatment treatment) {
    return switch (treatment) {
      case NONE -> 1;
      case MANUAL_REVIEW -> 1 - value(CostFactor.REVIEW_CAUGHT);
      case STEP_UP -> value(CostFactor.STEP_UP_PASSED);
      case BLOCK -> 0;
    };
  }

  private double refused(Treatment treatment) {
    return switch (treatment) {
      case NONE -> 0;
      case MANUAL_REVIEW -> value(CostFactor.REVIEW_REFUSED);
      case STEP_UP -> value(CostFactor.STEP_UP_ABANDONED);
      case BLOCK -> 1;
    };
  }

  /** What a missed fraud costs. */
  public CostLine miss() {
    double share = value(CostFactor.LOSS_SHARE) * (1 - value(CostFactor.RECOVERY));
    return new CostLine(value(CostFactor.FEE), share);
  }

  /** What a refused good record costs. */
  public CostLine falseAlarm() {
    return new CostLine(value(CostFactor.CHURN), value(CostFactor.MARGIN));
  }

  /**
   * The model with factors changed as people write them.
   *
   * @param texts by the factor's code; numbers
   * @throws org.riskbench.problem.ProblemException MODEL-132 for a value that won't do, MODEL-133
   *     for a name that is no factor
   */
  public CostModel with(Map<String, String> texts) {
    CostModel changed = this;
    for (Map.Entry<String, String> each : texts.entrySet()) {
      Optional<CostFactor> factor = CostFactor.named(each.getKey());
      changed = changed.with(factor.orElseThrow(CostModel::unknown), number(each.getValue()));
    }
    return changed;
  }

  /** NaN is no factor's value, so that the refusal names the factor. */
  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static RuntimeException unknown() {
    List<String> codes = Stream.of(CostFactor.values()).map(CostFactor::code).toList();
    return Problem.error(
            "MODEL-133",
            "There is no cost factor of that name.",
            "Choose among " + String.join(", ", codes) + ".")
        .asException();
  }
}
