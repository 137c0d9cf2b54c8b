package org.riskbench.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.riskbench.problem.Problem;

/**
 * What is done about frauds being rare, for every learner alike. It changes what is learnt from,
 * never what is judged by: tune, calibrate and test keep all their rows, and probabilities come
 * back to the base rate. Immutable.
 *
 * @param fraudWeight each fraud to learn from counts as so many, .001 to 1,000,000; 1 leaves it;
 *     {@link #BALANCED}: as many as make both classes weigh alike
 * @param keepGoods share of the goods to learn from, drawn by the learner's seed, above 0; 1 keeps
 *     all
 * @param baseRate the true share of fraud, where the data's own is another
 */
public record Imbalance(double fraudWeight, double keepGoods, Optional<BaseRate> baseRate) {
  /** Nothing is done. */
  public static final Imbalance NONE = new Imbalance(1, 1, Optional.empty());

  /** Stands for the weight that makes frauds and goods weigh alike. */
  public static final double BALANCED = 0;

  private static final String BALANCED_WORD = "balanced";
  private static final double LEAST_WEIGHT = 0.001;
  private static final double MOST_WEIGHT = 1_000_000;

  /**
   * Checked settings.
   *
   * @throws org.riskbench.problem.ProblemException USE-252 or USE-253 for one out of range
   */
  public Imbalance {
    boolean weight = fraudWeight >= LEAST_WEIGHT && fraudWeight <= MOST_WEIGHT;
    if (fraudWeight != BALANCED && !weight) {
      throw Problem.error(
              "USE-252",
              "The parameter fraud-weight must lie between 0.001 and 1,000,000.",
              "Write it as in fraud-weight=10, or fraud-weight=balanced.")
          .asException();
    }
    if (!(keepGoods > 0 && keepGoods <= 1)) {
      throw Problem.error(
              "USE-253",
              "The parameter keep-goods must lie above 0 and be at most 1.",
              "Write it as in keep-goods=0.1.")
          .asException();
    }
  }

  /**
   * The same with each fraud counting as so many.
   *
   * @param text a number or {@code balanced}
   * @throws org.riskbench.problem.ProblemException USE-252 if it is neither
   */
  public Imbalance withFraudWeight(String text) {
    String word = text.strip();
    double weight = word.equals(BALANCED_WORD) ? BALANCED : positive(word);
    return new Imbalance(weight, keepGoods, baseRate);
  }

  /**
   * The same with so many of the goods.
   *
   * @param text a number above 0 and at most 1
   * @throws org.riskbench.problem.ProblemException USE-253 if it is none
   */
  public Imbalance withKeepGoods(String text) {
    return new Imbalance(fraudWeight, positive(text), baseRate);
  }

  /** The same for another true share of fraud. */
  public Imbalance withBaseRate(BaseRate rate) {
    return new Imbalance(fraudWeight, keepGoods, Optional.of(rate));
  }

  /** NaN, which no range takes, for what is no number above 0. */
  private static double positive(String text) {
    try {
      double number = Double.parseDouble(text.strip());
      return number > 0 ? number : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** What differs from {@link #NONE} by name, for the manifest and for people. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (fraudWeight != NONE.fraudWeight) {
      parameters.put("fraud-weight", fraudWeight == BALANCED ? BALANCED_WORD : "" + fraudWeight);
    }
    if (keepGoods != NONE.keepGoods) {
      parameters.put("keep-goods", "" + keepGoods);
    }
    baseRate.ifPresent(rate -> parameters.put("prior", "" + rate.rate()));
    return parameters;
  }

  /** How many records each row of a part that is judged by stands for. */
  double[] judged(boolean[] fraud, double[] weights) {
    return baseRate.map(rate -> rate.weights(fraud, weights)).orElse(weights);
  }
}
