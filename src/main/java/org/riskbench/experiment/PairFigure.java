package org.riskbench.experiment;

import java.util.Locale;

/** The figures by which two runs are compared. */
public enum PairFigure {
  /** How much of the fraud is found where one good record in a hundred is stopped. */
  RECALL_AT_ONE_PERCENT("recallAtFpr.0.01", true),
  /** How well a fraud is told from a good record. */
  AUC("auc", true),
  /** How clean the top of the ranking is. */
  AVERAGE_PRECISION("averagePrecision", true),
  /** How far probabilities are from the outcome. */
  BRIER("brier", false);

  private static final double POINTS = 100;

  private final String key;
  private final boolean rises;

  PairFigure(String key, boolean rises) {
    this.key = key;
    this.rises = rises;
  }

  /** Its name among the figures of an evaluation. */
  public String key() {
    return key;
  }

  /** Whether a higher figure is a better one. */
  public boolean rises() {
    return rises;
  }

  /** What the better of two runs does, and how much of it. */
  String claim(String better, String worse, double size, double half) {
    return switch (this) {
      case RECALL_AT_ONE_PERCENT ->
          String.format(
              Locale.ROOT,
              "%s finds %.1f ± %.1f points more fraud than %s at 1 %% false positives",
              better,
              size * POINTS,
              half * POINTS,
              worse);
      case AUC ->
          String.format(
              Locale.ROOT, "%s ranks better than %s by %.4f ± %.4f AUC", better, worse, size, half);
      case AVERAGE_PRECISION ->
          String.format(
              Locale.ROOT,
              "%s has a cleaner top than %s by %.4f ± %.4f average precision",
              better,
              worse,
              size,
              half);
      case BRIER ->
          String.format(
              Locale.ROOT,
              "%s has more accurate probabilities than %s by %.5f ± %.5f Brier score",
              better,
              worse,
              size,
              half);
    };
  }

  /** What two runs do alike. */
  String tie(String a, String b) {
    return switch (this) {
      case RECALL_AT_ONE_PERCENT ->
          a + " and " + b + " find equally much fraud at 1 % false positives";
      case AUC -> a + " and " + b + " rank equally well by AUC";
      case AVERAGE_PRECISION -> a + " and " + b + " have an equally clean top";
      case BRIER -> a + " and " + b + " have equally accurate probabilities";
    };
  }
}
