package org.riskbench.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.riskbench.card.OperatingPoint;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Stakes;
import org.riskbench.decision.Treatment;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.RuleHits;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.RuleTable;
import org.riskbench.schema.ColumnRole;
import org.riskbench.segment.SegmentReport;
import org.riskbench.segment.SegmentRules;
import org.riskbench.segment.SegmentSearch;
import org.riskbench.segment.SegmentThresholds;
import org.riskbench.threshold.Cut;
import org.riskbench.trial.Baseline;
import org.riskbench.trial.Cases;
import org.riskbench.trial.Flips;
import org.riskbench.trial.Goal;
import org.riskbench.trial.GroupRate;
import org.riskbench.trial.Grouping;
import org.riskbench.trial.ModelRecords;
import org.riskbench.trial.MoneyPeriod;
import org.riskbench.trial.MoneyReport;
import org.riskbench.trial.ParityGoal;
import org.riskbench.trial.ParityPrice;
import org.riskbench.trial.PolicyReport;
import org.riskbench.trial.RuleProxies;
import org.riskbench.trial.RuleReport;
import org.riskbench.trial.Ruling;
import org.riskbench.trial.Segments;
import org.riskbench.trial.Staffing;
import org.riskbench.trial.Target;
import org.riskbench.trial.ThresholdSearch;
import org.riskbench.validation.OperatingPoints;

/** Works out what the command {@code policy} tells. Thresholds are found and judged with rules. */
final class PolicyStudy {
  private final Workplace workplace;
  private final PolicyOptions options;
  private final Asked asked;

  /**
   * What is asked for.
   *
   * @param rules beside the model
   * @param other a model that it is held against
   * @param segment a column whose groups are told apart
   * @param parity lowest ratio of approval rates
   * @param carded whether a model is saved, whose card tells what its thresholds do
   */
  record Asked(
      SealedModel sealed,
      HardRules rules,
      Optional<SealedModel> other,
      Stakes stakes,
      Optional<String> segment,
      Optional<Double> parity,
      boolean carded) {}

  /**
   * What was found out.
   *
   * @param rules that stand beside the policy, thresholds of segments among them
   * @param operating what the card of a saved model is to tell; empty if none is saved
   */
  record Studied(
      PolicyText text,
      HardRules rules,
      Optional<StaffingText> staffing,
      Optional<OperatingPoint> operating) {}

  /** Thresholds that were looked for, and those of segments where they were asked for. */
  private record Found(Cut cut, Optional<SegmentThresholds> segments) {}

  PolicyStudy(Workplace workplace, PolicyOptions options, Asked asked) {
    this.workplace = workplace;
    this.options = options;
    this.asked = asked;
  }

  /**
   * Works it out.
   *
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  Studied of(Dataset dataset, JobContext context) {
    int[] rows = PolicyRecords.inTime(dataset);
    Optional<Goal> goal = options.goal();
    int half = goal.isPresent() ? rows.length / 2 : 0;
    int[] later = Arrays.copyOfRange(rows, half, rows.length);
    Ruling base = ruling(base(goal, dataset));
    Optional<Cases> earlier =
        goal.map(wanted -> cases(base, dataset, Arrays.copyOf(rows, half), context));
    Policy old = asked.sealed().model().policy();
    Treatment middle = options.middle(old);
    Found found =
        earlier
            .map(cases -> find(cases, goal.orElseThrow(), middle, context))
            .orElseGet(() -> new Found(options.cut(old), Optional.empty()));
    Cut cut = found.cut();
    Policy policy =
        Policy.of(old.version() + 1, cut.review(), cut.decline(), middle)
            .with(old.fallback())
            .with(options.control(old.control()));
    HardRules rules =
        found
            .segments()
            .map(segments -> bind(SegmentRules.in(base.rules().table(), segments), dataset))
            .orElse(base.rules());
    PartScores scored = PartScores.of(asked.sealed().model(), dataset, later, context);
    RuleHits hits = ruling(rules).hits(dataset, scored, context);
    Cases test = Cases.of(dataset, scored, asked.stakes().week(), hits.leeways());
    PolicyReport report =
        PolicyReport.of(
            test, policy, baseline(test, context), costs(), asked.stakes().capacity(), context);
    PolicyText text =
        new PolicyText(
            policy,
            report,
            new MoneyText(
                report.money(),
                costs(),
                earlier.map(cases -> saved(cases, policy, rules, dataset, context))),
            judgedBy(goal, half, later.length),
            asked.segment().map(column -> Segments.of(test, column).at(cut)),
            asked.other().map(second -> flips(second, test, policy, context)),
            asked.parity().map(least -> price(least, base, dataset, rows, middle, context)),
            rules.isEmpty() ? Optional.empty() : Optional.of(RuleReport.of(test, policy, hits)),
            found
                .segments()
                .map(
                    segments -> {
                      Cases common = test.under(base.leeways(dataset, scored, context));
                      return new SegmentText(
                          segments,
                          segments.on(earlier.orElseThrow(), costs()),
                          segments.on(common, costs()),
                          MoneyPeriod.of(earlier.orElseThrow()),
                          MoneyPeriod.of(test),
                          SegmentReport.of(common, test, cut),
                          costs().currency());
                    }));
    return new Studied(
        text, rules, staffing(base, dataset, rows, context), operating(test, policy, context));
  }

  private Optional<OperatingPoint> operating(Cases test, Policy policy, JobContext context) {
    if (!asked.carded()) {
      return Optional.empty();
    }
    OperatingPoints.Decided decided =
        new OperatingPoints.Decided(
            policy,
            asked.stakes(),
            "%,d records given to riskbench policy".formatted(test.scored().size()));
    return Optional.of(OperatingPoints.of(test, asked.sealed().model(), decided, context));
  }

  private static String judgedBy(Optional<Goal> goal, int half, int later) {
    return goal.isPresent()
        ? "Thresholds found on the earlier %,d records, judged by the later %,d."
            .formatted(half, later)
        : "Judged by all %,d records with a mature label.".formatted(later);
  }

  private CostModel costs() {
    return asked.stakes().costs();
  }

  private Ruling ruling(HardRules rules) {
    return new Ruling(rules, workplace.lists());
  }

  /** The rules, without the thresholds of segments that others are looked for in place of. */
  private HardRules base(Optional<Goal> goal, Dataset dataset) {
    boolean anew = goal.isPresent() && asked.segment().isPresent();
    return anew ? bind(SegmentRules.without(asked.rules().table()), dataset) : asked.rules();
  }

  private HardRules bind(RuleTable table, Dataset dataset) {
    return HardRules.bind(
        table,
        asked
            .sealed()
            .model()
            .scope(asked.sealed().manifest().schema(), RuleProxies.of(dataset, table)));
  }

  private Found find(Cases cases, Goal goal, Treatment middle, JobContext context) {
    Target target = new Target(goal, middle, asked.stakes().capacity());
    Optional<SegmentThresholds> segments =
        asked.segment().map(column -> SegmentSearch.find(cases, column, target, costs(), context));
    return new Found(
        segments
            .map(SegmentThresholds::common)
            .orElseGet(() -> ThresholdSearch.find(cases, target, costs())),
        segments);
  }

  private Optional<StaffingText> staffing(
      Ruling base, Dataset dataset, int[] rows, JobContext context) {
    Optional<Capacity> team = asked.stakes().capacity();
    return options
        .team()
        .reviewerCases()
        .map(
            perReviewer ->
                new StaffingText(
                    Staffing.of(
                        earlierHalf(base, dataset, rows, context),
                        laterHalf(base, dataset, rows, context),
                        costs(),
                        team.orElseGet(() -> options.team().rule(Capacity.of(0))),
                        perReviewer,
                        context),
                    team.isPresent(),
                    costs().currency()));
  }

  private Cases earlierHalf(Ruling ruling, Dataset dataset, int[] rows, JobContext context) {
    return cases(ruling, dataset, Arrays.copyOf(rows, rows.length / 2), context);
  }

  private Cases laterHalf(Ruling ruling, Dataset dataset, int[] rows, JobContext context) {
    return cases(ruling, dataset, Arrays.copyOfRange(rows, rows.length / 2, rows.length), context);
  }

  private Cases cases(Ruling ruling, Dataset dataset, int[] rows, JobContext context) {
    PartScores scores = PartScores.of(asked.sealed().model(), dataset, rows, context);
    return ruling.cases(dataset, scores, asked.stakes().week(), context);
  }

  /** What savings are told against; the model's own thresholds with its own rules. */
  private Baseline baseline(Cases cases, JobContext context) {
    Baseline plain = options.baseline(asked.sealed().model());
    return options.isOwnBaseline()
        ? plain.under(
            ruling(asked.sealed().model().rules())
                .leeways(cases.dataset(), cases.scored(), context))
        : plain;
  }

  /** What is saved on the records that the thresholds were found on. */
  private MoneyText.Found saved(
      Cases found, Policy policy, HardRules rules, Dataset dataset, JobContext context) {
    Cases ruled = found.under(ruling(rules).leeways(dataset, found.scored(), context));
    return new MoneyText.Found(
        MoneyReport.saved(ruled, policy, baseline(ruled, context), costs()), MoneyPeriod.of(ruled));
  }

  /** Each model is followed with the rules beside it. */
  private Flips flips(SealedModel other, Cases after, Policy policy, JobContext context) {
    Cases before =
        ModelRecords.of(
            other.model(),
            after.dataset(),
            after.scored().rows(),
            asked.stakes().week(),
            workplace.lists(),
            context);
    return Flips.between(before, other.model().policy(), after, policy, costs());
  }

  /** Found on the earlier half of the records and judged on the later one. */
  private ParityPrice price(
      double least,
      Ruling ruling,
      Dataset dataset,
      int[] rows,
      Treatment middle,
      JobContext context) {
    List<ParityGoal.Against> columns =
        dataset.schema().with(ColumnRole.SENSITIVE).stream()
            .map(column -> Grouping.of(dataset, column.name()))
            .map(grouping -> new ParityGoal.Against(grouping, Optional.empty()))
            .toList();
    if (columns.isEmpty()) {
      throw Problem.error(
              "USE-516",
              "No column is sensitive, so that there are no groups to treat alike.",
              "Name one with --sensitive COL.")
          .asException();
    }
    return ParityPrice.of(
            earlierHalf(ruling, dataset, rows, context),
            laterHalf(ruling, dataset, rows, context),
            new ParityGoal(GroupRate.SELECTED, least, columns),
            middle,
            asked.stakes(),
            context)
        .orElseThrow(
            () ->
                Problem.error(
                        "USE-517",
                        "No common thresholds hold this ratio within the capacity of the reviews.",
                        "Allow more cases a day, or ask for less.")
                    .asException());
  }
}
