package org.riskbench.profile;

import java.util.List;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * What one column looks like. Of keys, names and protected attributes it holds counts only: no
 * value, quantile, level or bin.
 *
 * @param missing rows without a value
 * @param distinct different values, the missing one not counted
 * @param min smallest number (milliseconds since 1970 for a moment), NaN for texts
 * @param mean mean of the numbers, NaN for texts
 * @param max largest number, NaN for texts
 * @param quantiles the numbers at {@link #QUANTILES}, empty for texts
 * @param top the most frequent levels of a category or a number of few values, most frequent first
 * @param bins groups of about equal size with the fraud rate of each: ranges of numbers, or levels
 *     of which rare ones are pooled; missing values are a group of their own, the last
 * @param histogram ranges of equal width between the 1 % and the 99 % quantile, the first and the
 *     last one open; empty for texts
 * @param signal what the column says of the label
 */
public record ColumnProfile(
    String name,
    ColumnKind kind,
    ColumnRole role,
    int missing,
    int distinct,
    double min,
    double mean,
    double max,
    List<Double> quantiles,
    List<Level> top,
    List<Bin> bins,
    List<Bin> histogram,
    Signal signal) {
  /** Shares of the values below each of {@link #quantiles()}. */
  public static final List<Double> QUANTILES = List.of(0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99);

  public ColumnProfile {
    quantiles = List.copyOf(quantiles);
    top = List.copyOf(top);
    bins = List.copyOf(bins);
    histogram = List.copyOf(histogram);
  }

  /**
   * One value and how many rows have it.
   *
   * @param fraudRate share of frauds among its labelled rows, 0 to 1, NaN without any
   */
  public record Level(String value, int rows, double fraudRate) {}

  /**
   * A group of values.
   *
   * @param label the level, or the range in a few words
   * @param from smallest number in it, NaN for levels and for missing values
   * @param to largest number in it, NaN likewise
   * @param rows labelled or not
   * @param goods labelled rows that are good
   * @param frauds labelled rows that are fraud
   * @param weightOfEvidence logarithm of the share of the frauds that are in it over the share of
   *     the goods: above 0 it speaks for fraud; NaN without both classes
   */
  public record Bin(
      String label,
      double from,
      double to,
      int rows,
      int goods,
      int frauds,
      double weightOfEvidence) {
    /** Share of frauds among the labelled rows, 0 to 1, NaN without any. */
    public double fraudRate() {
      return goods + frauds == 0 ? Double.NaN : (double) frauds / (goods + frauds);
    }
  }

  /**
   * What a column says of the label, alone.
   *
   * @param auc area under its ROC curve, .5 to 1, whatever the direction; NaN without both classes
   * @param informationValue of {@link ColumnProfile#bins()}: under .02 it says nothing, over .5 be
   *     suspicious; NaN without both classes
   * @param missingCorrelation correlation of being missing with being fraud, -1 to 1; NaN if never
   *     or always missing, or without both classes
   * @param psi population stability index of the bins between the first and the last third of the
   *     rows in time: over .25 the column has drifted; NaN without a time
   */
  public record Signal(
      double auc, double informationValue, double missingCorrelation, double psi) {}
}
