package org.riskbench.segment;

import java.util.List;
import java.util.OptionalDouble;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.Outcome;
import org.riskbench.trial.Cases;
import org.riskbench.trial.GroupRate;
import org.riskbench.trial.Parity;
import org.riskbench.trial.Reach;
import org.riskbench.trial.Segments;

/**
 * What thresholds by segment do to the records that they are judged by, beside the common ones.
 * Immutable.
 *
 * @param common what the common thresholds alone do
 * @param own what they do with those of the segments
 * @param fairness for each sensitive column
 */
public record SegmentReport(Outcome common, Outcome own, List<Fairness> fairness) {
  public SegmentReport {
    fairness = List.copyOf(fairness);
  }

  /**
   * The lowest ratio of a group's approval rate by the largest group's, or the other way round.
   *
   * @param column sensitive
   * @param common under the common thresholds, 0 to 1; empty without a second group of enough
   *     records
   * @param own with those of the segments
   */
  public record Fairness(String column, OptionalDouble common, OptionalDouble own) {}

  /**
   * Reports.
   *
   * @param common the records as the other rules hold them
   * @param own the same records with the rules of the segments
   */
  public static SegmentReport of(Cases common, Cases own, Cut cut) {
    List<Fairness> fairness =
        common.dataset().schema().with(ColumnRole.SENSITIVE).stream()
            .map(Column::name)
            .map(name -> new Fairness(name, lowest(common, name, cut), lowest(own, name, cut)))
            .toList();
    return new SegmentReport(
        common.sweep().at(cut.review(), cut.decline()),
        own.sweep().at(cut.review(), cut.decline()),
        fairness);
  }

  private static OptionalDouble lowest(Cases cases, String column, Cut cut) {
    Parity parity = Parity.of(column, Segments.of(cases, column).at(cut));
    return parity.lowest(GroupRate.SELECTED, Reach.REVIEW_AND_DECLINE);
  }
}
