package org.riskbench.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.evaluation.Blocks;
import org.riskbench.evaluation.Interval;
import org.riskbench.experiment.RecordBlocks;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.Money;
import org.riskbench.threshold.MoneySweep;
import org.riskbench.threshold.Outcome;
import org.riskbench.threshold.ReviewQueue;
import org.riskbench.threshold.Savings;
import org.riskbench.threshold.ThresholdSweep;

/**
 * What a policy does to labelled records. All money is expected cost over the whole period, in
 * units of the currency.
 *
 * @param hasAmounts whether the records have amounts of their own
 * @param excluded records left out of the money, as their amount is missing or not above 0
 * @param months length of the period; empty if the records have no dates
 * @param baseline cost of approving every record
 * @param saved the baseline's cost minus the policy's
 * @param savedInterval of {@code saved}
 * @param swings what each factor of the costs does to the saving, the most important first
 * @param days by working day, oldest first; empty if the records have no dates
 * @param exceedance share of the working days on which more cases wait than can be reviewed; empty
 *     without a capacity, manual review or dates
 * @param parity by sensitive column
 */
public record PolicyReport(
    Policy policy,
    Outcome outcome,
    Money money,
    boolean hasAmounts,
    long excluded,
    Optional<Double> months,
    Money baseline,
    double saved,
    Interval savedInterval,
    List<Savings.Swing> swings,
    List<Day> days,
    Optional<Double> exceedance,
    List<Parity> parity) {

  private static final long SEED = 1;

  /**
   * A working day; counts are weighted.
   *
   * @param review records between the thresholds
   * @param decline records from the upper one
   */
  public record Day(LocalDate date, double review, double decline) {}

  /**
   * Reports.
   *
   * @param capacity of the review team, if it is bound
   */
  public static PolicyReport of(
      Cases cases, Policy policy, CostModel costs, Optional<Capacity> capacity) {
    Cut cut = new Cut(policy.reviewFrom(), Math.max(policy.reviewFrom(), policy.declineFrom()));
    MoneySweep sweep = cases.money(costs);
    Savings savings =
        new Savings(
            new Savings.Side(sweep, Savings.APPROVE_ALL), new Savings.Side(sweep, policy.bands()));
    boolean manual =
        policy.bands().stream().anyMatch(band -> band.treatment() == Treatment.MANUAL_REVIEW);
    return new PolicyReport(
        policy,
        cases.sweep().at(cut.review(), cut.decline()),
        sweep.at(policy.bands(), costs),
        cases.sweep().hasAmounts(),
        sweep.excluded(),
        cases.months(),
        sweep.at(Savings.APPROVE_ALL, costs),
        savings.net(costs),
        interval(cases, policy, costs),
        savings.swings(costs),
        days(cases, cut),
        capacity
            .filter(bound -> manual)
            .flatMap(
                bound ->
                    cases
                        .queue()
                        .map(queue -> queue.exceedance(cut.review(), cut.decline(), bound))),
        parity(cases, cut));
  }

  /** The widest of the intervals that the ways to group the records give. */
  private static Interval interval(Cases cases, Policy policy, CostModel costs) {
    double[] saved = new double[cases.size()];
    double[] amounts = cases.amounts(costs);
    for (int i = 0; i < saved.length; i++) {
      boolean fraud = cases.scored().records().fraud()[i];
      Treatment treatment = policy.band(cases.scored().scores()[i]).treatment();
      if (amounts[i] > 0) {
        double one =
            costs.cost(Treatment.NONE, fraud).at(amounts[i])
                - costs.cost(treatment, fraud).at(amounts[i]);
        saved[i] = cases.scored().records().weight(i) * one;
      }
    }
    List<Blocks> ways = RecordBlocks.of(cases.dataset(), cases.scored().rows());
    return ways.stream()
        .map(way -> Savings.interval(saved, way, SEED))
        .max(Comparator.comparingDouble(each -> each.high() - each.low()))
        .orElseThrow();
  }

  private static List<Day> days(Cases cases, Cut cut) {
    List<Day> days = new ArrayList<>();
    Optional<ReviewQueue> queue = cases.queue();
    for (int day = 0; queue.isPresent() && day < cases.dates().size(); day++) {
      days.add(
          new Day(
              cases.dates().get(day),
              queue.get().on(day, cut.review(), cut.decline()),
              queue.get().on(day, cut.decline(), ThresholdSweep.NONE)));
    }
    return days;
  }

  private static List<Parity> parity(Cases cases, Cut cut) {
    return cases.dataset().schema().columns().stream()
        .filter(column -> column.role() == ColumnRole.SENSITIVE)
        .map(Column::name)
        .map(name -> Parity.of(name, Segments.of(cases, name).at(cut)))
        .toList();
  }

  /** Whether some group is treated much worse than another. */
  public boolean isAdverse() {
    return parity.stream().anyMatch(Parity::isAdverse);
  }
}
