package org.riskbench.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How good scores are, in single figures. All are weighted but the two counts.
 *
 * @param records how many labelled records, unweighted
 * @param frauds how many of them are fraud, unweighted
 * @param auc area under the ROC curve, 0 to 1: the chance that a fraud scores above a good record,
 *     ties counting half
 * @param averagePrecision sum of precision times the step in recall over the distinct scores, 0 to
 *     1; not the trapezoid area
 * @param ks Kolmogorov-Smirnov distance, 0 to 1: the largest gap between recall and false-positive
 *     rate at one score
 * @param recallAtFpr recall at the fixed false-positive rates of {@link #FPR_LEVELS}
 * @param brier mean squared error of the probability, 0 to 1; empty without probabilities
 * @param logLoss mean negative log-likelihood in nats, probabilities kept 2.2e-16 off 0 and 1;
 *     empty without probabilities
 * @param ece expected calibration error over 10 equal-width bins, 0 to 1; empty without
 *     probabilities
 * @param accuracy share of records on the right side of probability .5 (which counts as fraud), 0
 *     to 1; empty without probabilities
 */
public record Metrics(
    long records,
    long frauds,
    double auc,
    double averagePrecision,
    double ks,
    List<RecallAtFpr> recallAtFpr,
    OptionalDouble brier,
    OptionalDouble logLoss,
    OptionalDouble ece,
    OptionalDouble accuracy) {

  /** The false-positive rates at which recall is told: one good record in 1,000, 100 and 20. */
  public static final List<Double> FPR_LEVELS = List.of(0.001, 0.01, 0.05);

  public Metrics {
    recallAtFpr = List.copyOf(recallAtFpr);
  }

  /**
   * The highest recall a threshold reaches without exceeding a false-positive rate.
   *
   * @param fpr the bound, 0 to 1, included
   * @param recall 0 to 1
   */
  public record RecallAtFpr(double fpr, double recall) {}

  /** Figures by the names of the command line's JSON; those without a value are left out. */
  public Map<String, Double> byName() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("auc", auc);
    figures.put("averagePrecision", averagePrecision);
    brier.ifPresent(figure -> figures.put("brier", figure));
    logLoss.ifPresent(figure -> figures.put("logLoss", figure));
    figures.put("ks", ks);
    ece.ifPresent(figure -> figures.put("ece", figure));
    recallAtFpr.forEach(point -> figures.put("recallAtFpr." + point.fpr(), point.recall()));
    accuracy.ifPresent(figure -> figures.put("accuracy", figure));
    return figures;
  }
}
