package org.riskbench.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.evaluation.Interval;

/**
 * How good a model is on the test part.
 *
 * @param records how many, unweighted
 * @param frauds how many of them are fraud, unweighted
 * @param independentFrauds how many independent frauds the intervals rest on; empty if they were
 *     not drawn
 * @param intervals 95 %, by the name of the figure; the figures are the metrics of the file
 * @param curves thinned to {@link CardCurve#MOST} points each
 * @param calibration whether its probabilities hold; empty if it has none
 */
public record TestOutcome(
    long records,
    long frauds,
    OptionalDouble independentFrauds,
    Map<String, Interval> intervals,
    List<CardCurve> curves,
    Optional<CalibrationSummary> calibration) {
  public TestOutcome {
    intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
    curves = List.copyOf(curves);
  }

  /** A curve by its name. */
  public Optional<CardCurve> curve(String name) {
    return curves.stream().filter(curve -> curve.name().equals(name)).findFirst();
  }
}
