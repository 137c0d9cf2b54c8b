package org.riskbench.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.Outcome;
import org.riskbench.threshold.ReviewQueue;

/**
 * What a policy does to labelled records. Immutable.
 *
 * @param days by working day, oldest first; empty if the records have no dates
 * @param exceedance share of the working days on which more cases wait than can be reviewed; empty
 *     without a capacity, manual review or dates
 * @param parity by sensitive column
 */
public record PolicyReport(
    Policy policy,
    Outcome outcome,
    MoneyReport money,
    List<Day> days,
    Optional<Double> exceedance,
    List<Parity> parity) {

  /**
   * A working day; counts are weighted.
   *
   * @param review records between the thresholds
   * @param decline records from the upper one
   */
  public record Day(LocalDate date, double review, double decline) {}

  /**
   * Reports what the policy decides together with the rules that hold the cases.
   *
   * @param against what savings are told against
   * @param capacity of the review team, if it is bound
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static PolicyReport of(
      Cases cases,
      Policy policy,
      Baseline against,
      CostModel costs,
      Optional<Capacity> capacity,
      JobContext context) {
    Cut cut = new Cut(policy.reviewFrom(), Math.max(policy.reviewFrom(), policy.declineFrom()));
    boolean manual =
        policy.bands().stream().anyMatch(band -> band.treatment() == Treatment.MANUAL_REVIEW);
    return new PolicyReport(
        policy,
        cases.sweep().at(cut.review(), cut.decline()),
        MoneyReport.of(cases, policy, against, costs, context),
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

  private static List<Day> days(Cases cases, Cut cut) {
    List<Day> days = new ArrayList<>();
    Optional<ReviewQueue> queue = cases.queue();
    for (int day = 0; queue.isPresent() && day < cases.dates().size(); day++) {
      days.add(
          new Day(
              cases.dates().get(day),
              queue.get().reviewed(day, cut.review(), cut.decline()),
              queue.get().declined(day, cut.decline())));
    }
    return days;
  }

  private static List<Parity> parity(Cases cases, Cut cut) {
    return cases.dataset().schema().columns().stream()
        .filter(column -> column.role().isSensitive())
        .map(Column::name)
        .map(name -> Parity.of(name, Segments.of(cases, name).at(cut)))
        .toList();
  }
}
