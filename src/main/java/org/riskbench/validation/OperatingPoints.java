package org.riskbench.validation;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.card.GroupRow;
import org.riskbench.card.GroupTable;
import org.riskbench.card.OperatingPoint;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Stakes;
import org.riskbench.experiment.PartScores;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.scoring.RiskModel;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.Outcome;
import org.riskbench.trial.Baseline;
import org.riskbench.trial.Cases;
import org.riskbench.trial.Grouping;
import org.riskbench.trial.MoneyReport;
import org.riskbench.trial.PolicyReport;

/** Measures what thresholds do, for a card. Stateless; any thread; deterministic. */
public final class OperatingPoints {
  /** Columns whose groups a card tells: more make it long without saying more. */
  private static final int MOST_SEGMENTS = 6;

  private static final int MOST_GROUPS = 12;

  private OperatingPoints() {}

  /**
   * What was decided.
   *
   * @param stakes what the thresholds were weighed by
   * @param records which records they are measured on, in words
   */
  public record Decided(Policy policy, Stakes stakes, String records) {}

  /**
   * Measures, by score alone: hard rules beside the model are left out.
   *
   * @param scored labelled rows of the dataset, by the model
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static OperatingPoint of(
      Dataset dataset, RiskModel model, PartScores scored, Decided decided, JobContext context) {
    Stakes stakes = decided.stakes();
    Cases cases = Cases.of(dataset, scored, stakes.week());
    JobContext weighing = context.share(0.4, "money");
    JobContext grouping = context.share(0.6, "evaluate");
    PolicyReport report =
        PolicyReport.of(
            cases,
            decided.policy(),
            Baseline.APPROVE_ALL,
            stakes.costs(),
            stakes.capacity(),
            weighing);
    Policy policy = decided.policy();
    Cut cut = new Cut(policy.reviewFrom(), Math.max(policy.reviewFrom(), policy.declineFrom()));
    GroupTables tables = new GroupTables(cases, cut, model);
    return new OperatingPoint(
        policy.reviewFrom(),
        policy.declineFrom(),
        decided.records(),
        rates(report.outcome()),
        Optional.of(money(report.money(), stakes)),
        days(report, stakes.capacity()),
        segments(dataset, model, tables),
        fairness(dataset, tables, grouping));
  }

  /** Rates of all records, by the names of a group's. */
  static Map<String, Double> rates(Outcome outcome) {
    Map<String, Double> rates = new LinkedHashMap<>();
    put(rates, GroupRow.ALERTED, outcome.alertRate());
    put(rates, GroupRow.DECLINED, outcome.declineRate());
    put(rates, GroupRow.FALSE_POSITIVES, outcome.falsePositiveRate());
    outcome.recall().ifPresent(recall -> rates.put(GroupRow.MISSED, 1 - recall));
    put(rates, GroupRow.PRECISION, outcome.precision());
    return rates;
  }

  static void put(Map<String, Double> figures, String name, OptionalDouble figure) {
    figure.ifPresent(value -> figures.put(name, value));
  }

  private static OperatingPoint.Money money(MoneyReport report, Stakes stakes) {
    double factor = report.period().factor();
    return new OperatingPoint.Money(
        stakes.costs().currency(),
        report.against().name(),
        report.period().isMonth() ? "month" : "1,000 records",
        report.before().total() * factor,
        report.now().total() * factor,
        report.saved() * factor,
        report.interval().low() * factor,
        report.interval().high() * factor,
        report.interval().method(),
        stakes.costs().assumed().stream()
            .filter(each -> each != CostFactor.AMOUNT || !report.hasAmounts())
            .map(CostFactor::code)
            .toList(),
        report.excluded());
  }

  private static Optional<OperatingPoint.Days> days(
      PolicyReport report, Optional<Capacity> capacity) {
    if (report.days().isEmpty()) {
      return Optional.empty();
    }
    DoubleSummaryStatistics reviews =
        report.days().stream().mapToDouble(PolicyReport.Day::review).summaryStatistics();
    double declines =
        report.days().stream().mapToDouble(PolicyReport.Day::decline).average().orElse(0);
    return Optional.of(
        new OperatingPoint.Days(
            report.days().size(),
            reviews.getAverage(),
            reviews.getMax(),
            declines,
            capacity.map(bound -> OptionalDouble.of(bound.perDay())).orElse(OptionalDouble.empty()),
            report.exceedance().map(OptionalDouble::of).orElse(OptionalDouble.empty())));
  }

  private static List<GroupTable> segments(Dataset dataset, RiskModel model, GroupTables tables) {
    List<GroupTable> segments = new ArrayList<>();
    for (Column column : model.inputs().columns()) {
      if (segments.size() < MOST_SEGMENTS && GroupTables.isSegment(column)) {
        Grouping grouping = Grouping.of(dataset, column.name());
        if (grouping.size() > 1 && grouping.size() <= MOST_GROUPS) {
          segments.add(tables.segments(grouping));
        }
      }
    }
    return segments;
  }

  private static List<GroupTable> fairness(
      Dataset dataset, GroupTables tables, JobContext context) {
    List<Column> sensitive = dataset.schema().with(ColumnRole.SENSITIVE);
    List<GroupTable> fairness = new ArrayList<>();
    for (Column column : sensitive) {
      Grouping grouping = Grouping.of(dataset, column.name());
      JobContext share = context.share(1.0 / sensitive.size(), "evaluate");
      fairness.add(tables.fairness(grouping, share));
    }
    return fairness;
  }
}
