package org.riskbench.trial;

import java.util.Comparator;
import java.util.List;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.evaluation.Blocks;
import org.riskbench.evaluation.Interval;
import org.riskbench.job.JobContext;
import org.riskbench.threshold.Money;
import org.riskbench.threshold.Savings;

/**
 * What a policy costs on labelled records, and what it saves. All money is expected cost over the
 * whole period, in units of the currency. Immutable.
 *
 * @param against what the saving is told against
 * @param before cost under the baseline
 * @param now cost under the policy
 * @param saved the baseline's cost minus the policy's
 * @param interval of {@code saved}
 * @param swings what each factor of the costs does to the saving, the most important first
 * @param hasAmounts whether the records have amounts of their own
 * @param excluded records left out, as their amount is missing, infinite or not above 0
 * @param period what the money is told per
 */
public record MoneyReport(
    Baseline against,
    Money before,
    Money now,
    double saved,
    Interval interval,
    List<Savings.Swing> swings,
    boolean hasAmounts,
    long excluded,
    MoneyPeriod period) {
  private static final long SEED = 1;

  /**
   * Reports.
   *
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static MoneyReport of(
      Cases cases, Policy policy, Baseline against, CostModel costs, JobContext context) {
    Savings savings = savings(cases, policy, against);
    return new MoneyReport(
        against,
        savings.baseline().cost(costs),
        savings.policy().cost(costs),
        savings.net(costs),
        interval(cases, policy, against, costs, context),
        savings.swings(costs),
        cases.money().hasAmounts(),
        cases.money().excluded(),
        MoneyPeriod.of(cases));
  }

  /** What a policy saves over the whole period, in units of the currency. */
  public static double saved(Cases cases, Policy policy, Baseline against, CostModel costs) {
    return savings(cases, policy, against).net(costs);
  }

  private static Savings savings(Cases cases, Policy policy, Baseline against) {
    return new Savings(against.on(cases), new Savings.Side(cases.money(), policy.bands()));
  }

  /**
   * 95 % interval of what a policy saves over the whole period: the widest of those that the ways
   * to group the records give. Deterministic.
   *
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static Interval interval(
      Cases cases, Policy policy, Baseline against, CostModel costs, JobContext context) {
    double[] saved = RecordSavings.of(cases, against, policy.bands(), costs);
    List<Blocks> ways = cases.blocks();
    return ways.stream()
        .map(way -> Savings.interval(saved, way, SEED, context.share(1.0 / ways.size(), "money")))
        .max(Comparator.comparingDouble(each -> each.high() - each.low()))
        .orElseThrow();
  }
}
