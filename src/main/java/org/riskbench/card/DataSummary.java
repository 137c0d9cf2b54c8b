package org.riskbench.card;

import java.util.List;

/**
 * What a model was made from, beside what the manifest says. Counts are of rows.
 *
 * @param rows that could be read, labelled or not
 * @param rejected set aside, as they could not be read
 * @param unlabelled without a label
 * @param immature whose label is too young to count
 * @param indeterminate of which somebody said that nobody can say
 * @param maturity when labels count, in words; empty if nothing is known
 * @param leftOut names of the columns that nobody learned from
 */
public record DataSummary(
    long rows,
    long rejected,
    long unlabelled,
    long immature,
    long indeterminate,
    String maturity,
    List<String> leftOut) {
  public DataSummary {
    leftOut = List.copyOf(leftOut);
  }
}
