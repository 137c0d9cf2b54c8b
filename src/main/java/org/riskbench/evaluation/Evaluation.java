package org.riskbench.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run carries: how good its scores are on one set of records. Immutable.
 *
 * @param metrics single figures
 * @param intervals 95 % intervals by the name of the figure, such as {@code recallAtFpr.0.01};
 *     without the entry if there are too few records for one
 * @param replicates the figures on records drawn again and again, by which runs are paired; empty
 *     if nobody asked for them
 * @param roc ROC curve, thinned to at most {@link Evaluator#CURVE_POINTS} points
 * @param precisionRecall precision-recall curve, thinned likewise
 * @param calibration whether the probabilities mean what they say; empty without probabilities
 */
public record Evaluation(
    Metrics metrics,
    Map<String, Interval> intervals,
    Optional<Replicates> replicates,
    RocCurve roc,
    PrecisionRecallCurve precisionRecall,
    Optional<CalibrationFigures> calibration) {
  public Evaluation {
    intervals = Collections.unmodifiableMap(new TreeMap<>(intervals));
  }
}
