package org.riskbench.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.evaluation.Interval;

/**
 * A group of records at the thresholds. A rate without a denominator is left out.
 *
 * @param name a level that the model's file holds anyway, a range, or {@code group 3}
 * @param records how many, unweighted
 * @param frauds how many of them are fraud, unweighted
 * @param figures rates and ratios, 0 to 1, by the names below
 * @param intervals 95 %, by the same names
 */
public record GroupRow(
    String name,
    long records,
    long frauds,
    Map<String, Double> figures,
    Map<String, Interval> intervals) {
  /** Share of records that are not approved. */
  public static final String ALERTED = "alertRate";

  /** Share of records that are declined. */
  public static final String DECLINED = "declineRate";

  /** Share of the goods that are not approved. */
  public static final String FALSE_POSITIVES = "falsePositiveRate";

  /** Share of the frauds that are approved. */
  public static final String MISSED = "missRate";

  /** Share of frauds among what is not approved. */
  public static final String PRECISION = "precision";

  /** Share of frauds. */
  public static final String OBSERVED = "observed";

  /** Mean probability of fraud. */
  public static final String PREDICTED = "predicted";

  /** Approval by that of the reference, or the other way round. */
  public static final String SELECTION_RATIO = "selectionRatio";

  /** Share not declined by that of the reference, or the other way round. */
  public static final String DECLINE_SELECTION_RATIO = "declineSelectionRatio";

  /** False-positive rate by that of the reference, or the other way round. */
  public static final String FPR_RATIO = "fprRatio";

  /** Under so many records of a class its rates say little. */
  public static final int ENOUGH = 30;

  public GroupRow {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
  }

  /** Whether a figure rests on too few records to say much. */
  public boolean isFew(String figure) {
    return switch (figure) {
      case MISSED -> frauds < ENOUGH;
      case FALSE_POSITIVES, FPR_RATIO -> records - frauds < ENOUGH;
      default -> records < ENOUGH;
    };
  }
}
