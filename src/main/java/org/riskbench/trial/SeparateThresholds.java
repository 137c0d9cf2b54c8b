package org.riskbench.trial;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Treatment;
import org.riskbench.job.JobContext;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.CutBounds;
import org.riskbench.threshold.MoneySweep;

/**
 * What thresholds of its own for each group of a column would bring, such as one pair for the app
 * and one for the branch: found on calibrate, judged on test, without a capacity. Only an outlook:
 * a policy has common thresholds.
 *
 * @param column that divides the records
 * @param common the cheapest common thresholds
 * @param groups one for each group
 */
public record SeparateThresholds(String column, Cut common, List<Own> groups) {
  public SeparateThresholds {
    groups = List.copyOf(groups);
  }

  /**
   * A group's own thresholds.
   *
   * @param cut the cheapest of the group; the common ones if it has too few frauds or goods
   * @param few whether it has
   * @param onCalibrate what they save on calibrate against the common ones, 0 or more
   * @param onTest what they save on test
   */
  public record Own(String group, Cut cut, boolean few, double onCalibrate, double onTest) {}

  /**
   * Looks.
   *
   * @param grouping of the dataset that both parts are of
   * @param middle what is done between two thresholds
   * @throws org.riskbench.problem.ProblemException USE-515 if the column is sensitive or tells a
   *     sensitive one
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static SeparateThresholds of(
      Cases calibrate,
      Cases test,
      Grouping grouping,
      Treatment middle,
      CostModel costs,
      JobContext context) {
    Proxy.refuse(calibrate.dataset(), grouping);
    Cut common = cheapest(calibrate.money(costs), middle, costs);
    int[][] found = Segments.members(calibrate, grouping);
    int[][] judged = Segments.members(test, grouping);
    List<Own> groups = new ArrayList<>();
    for (int group = 0; group < grouping.size(); group++) {
      context.checkpoint();
      MoneySweep finding = calibrate.money(costs, found[group]);
      MoneySweep judging = test.money(costs, judged[group]);
      boolean few = isFew(calibrate, found[group]);
      Cut cut = few ? common : cheapest(finding, middle, costs);
      groups.add(
          new Own(
              grouping.names().get(group),
              cut,
              few,
              cost(finding, common, middle, costs) - cost(finding, cut, middle, costs),
              cost(judging, common, middle, costs) - cost(judging, cut, middle, costs)));
    }
    return new SeparateThresholds(grouping.column(), common, groups);
  }

  private static Cut cheapest(MoneySweep money, Treatment middle, CostModel costs) {
    return money.cheapest(middle, costs, CutBounds.FREE).orElseThrow();
  }

  private static double cost(MoneySweep money, Cut cut, Treatment middle, CostModel costs) {
    return money.at(cut.review(), cut.decline(), middle, costs).total();
  }

  private static boolean isFew(Cases cases, int[] members) {
    int frauds = 0;
    for (int record : members) {
      frauds += cases.scored().records().fraud()[record] ? 1 : 0;
    }
    return frauds < Group.ENOUGH || members.length - frauds < Group.ENOUGH;
  }

  /** What all of them save on calibrate, 0 or more. */
  public double onCalibrate() {
    return groups.stream().mapToDouble(Own::onCalibrate).sum();
  }

  /** What all of them save on test. */
  public double onTest() {
    return groups.stream().mapToDouble(Own::onTest).sum();
  }
}
