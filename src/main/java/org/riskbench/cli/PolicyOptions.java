package org.riskbench.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.ControlGroup;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.CostPreset;
import org.riskbench.decision.Currencies;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Stakes;
import org.riskbench.decision.Treatment;
import org.riskbench.decision.WorkWeek;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.RiskModel;
import org.riskbench.threshold.Cut;
import org.riskbench.trial.Baseline;
import org.riskbench.trial.Goal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which thresholds, and what they are weighed by. */
final class PolicyOptions {
  private static final Pattern PER_DAY = Pattern.compile("([0-9]{1,9})(/day)?");

  @Option(names = "--review", paramLabel = "SCORE", description = "Lowest score not approved.")
  private Optional<Integer> review = Optional.empty();

  @Option(names = "--decline", paramLabel = "SCORE", description = "Lowest score declined.")
  private Optional<Integer> decline = Optional.empty();

  @Option(
      names = "--optimise",
      paramLabel = "GOAL",
      description =
          "Look for the cheapest thresholds: money; or fpr:0.01, recall:0.8, approval:0.95 to hold"
              + " that besides. They are found on the earlier half of the records and judged on"
              + " the later one.")
  private Optional<String> optimise = Optional.empty();

  @Option(
      names = "--capacity",
      paramLabel = "N/day",
      description =
          "Cases a working day that a person can review; REVIEW means manual review then.")
  private Optional<String> capacity = Optional.empty();

  @Option(
      names = "--overrun",
      paramLabel = "SHARE",
      description = "Share of the days on which more may wait (0.05); 0 is never.")
  private Optional<Double> overrun = Optional.empty();

  @Option(
      names = "--cost",
      paramLabel = "KEY=VALUE",
      description =
          "A cost factor, such as review=5 or review-caught=0.85; of those not given the model's own"
              + " hold, or what is assumed.")
  private Map<String, String> cost = new LinkedHashMap<>();

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description =
          "Example costs to start from: card-payments, account-opening, loan-application or"
              + " marketplace-login.")
  private Optional<String> preset = Optional.empty();

  @Option(
      names = "--baseline",
      paramLabel = "WHAT",
      defaultValue = "approve-all",
      description =
          "What savings are told against: approve-all, or own, the thresholds and rules that the model"
              + " has"
              + " (${DEFAULT-VALUE}).")
  private String baseline = "approve-all";

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "What money is counted in, such as EUR.")
  private Optional<String> currency = Optional.empty();

  @Option(
      names = "--treatment",
      paramLabel = "HOW",
      description = "What REVIEW means: step-up or manual-review.")
  private Optional<String> treatment = Optional.empty();

  @Option(names = "--weekdays", description = "The team works Monday to Friday only.")
  private boolean weekdays;

  @Option(
      names = "--desk-zone",
      paramLabel = "ZONE",
      description = "Time zone of the desk, such as Europe/Paris (UTC).")
  private Optional<String> zone = Optional.empty();

  @Mixin private TeamOptions team = new TeamOptions();
  @Mixin private ControlOptions control = new ControlOptions();

  /**
   * Who is let through though the score says decline.
   *
   * @throws ProblemException MODEL-132 if there can be no such group
   */
  ControlGroup control(ControlGroup own) {
    return control.group(own);
  }

  /**
   * What thresholds are weighed by: what is given, and else what was kept with the model.
   *
   * @throws ProblemException USE-520 to USE-526 for what can't be
   */
  Stakes stakes(Stakes own) {
    return new Stakes(costs(own.costs()), capacity(own.capacity()), week(own.week()));
  }

  /** USE-522 for a factor that won't do: it was typed, so no model is to blame. */
  private CostModel costs(CostModel own) {
    CostModel from = preset.map(name -> own.with(preset(name))).orElse(own);
    String counted = currency.map(PolicyOptions::currency).orElse(own.currency());
    try {
      return from.in(counted).with(cost);
    } catch (ProblemException e) {
      throw Problem.error("USE-522", e.problem().what(), e.problem().advice()).asException(e);
    }
  }

  private static CostPreset preset(String name) {
    return CostPreset.named(name)
        .orElseThrow(
            () ->
                Problem.error(
                        "USE-524",
                        "There are no example costs of that name.",
                        "Choose card-payments, account-opening, loan-application or"
                            + " marketplace-login.")
                    .asException());
  }

  private static String currency(String code) {
    if (Currencies.isCode(code)) {
      return code;
    }
    throw Problem.error(
            "USE-526",
            "There is no currency of that code.",
            "Write the three letters of ISO 4217, such as --currency EUR.")
        .asException();
  }

  /** Whether savings are told against what the model itself decides. */
  boolean isOwnBaseline() {
    return baseline.equals("own");
  }

  /** What savings are told against. */
  Baseline baseline(RiskModel model) {
    return switch (baseline) {
      case "approve-all" -> Baseline.APPROVE_ALL;
      case "own" ->
          Baseline.of(
              model.rules().isEmpty()
                  ? "the model's own thresholds"
                  : "the model's own thresholds and rules",
              model.policy());
      default ->
          throw Problem.error(
                  "USE-525",
                  "Savings can't be told against that.",
                  "Choose --baseline approve-all or --baseline own.")
              .asException();
    };
  }

  Optional<Goal> goal() {
    return optimise.map(Goal::parse);
  }

  private WorkWeek week(WorkWeek own) {
    try {
      ZoneId desk = zone.map(ZoneId::of).orElse(own.zone());
      return weekdays ? WorkWeek.weekdays(desk) : new WorkWeek(desk, own.days());
    } catch (DateTimeException e) {
      throw Problem.error(
              "USE-520", "There is no time zone of that name.", "Write it as in Europe/Paris.")
          .asException(e);
    }
  }

  private Optional<Capacity> capacity(Optional<Capacity> own) {
    return capacity
        .map(
            text -> {
              Matcher found = PER_DAY.matcher(text.strip());
              double perDay = found.matches() ? Integer.parseInt(found.group(1)) : -1;
              return own.map(kept -> kept.withPerDay(perDay)).orElseGet(() -> Capacity.of(perDay));
            })
        .or(() -> own)
        .map(rule -> rule.withExceedable(overrun.orElse(rule.exceedable())))
        .map(team::rule);
  }

  /** The rules of the review team. */
  TeamOptions team() {
    return team;
  }

  /** What is done between the thresholds. */
  Treatment middle(Policy policy) {
    if (treatment.isPresent()) {
      return switch (treatment.get()) {
        case "step-up" -> Treatment.STEP_UP;
        case "manual-review" -> Treatment.MANUAL_REVIEW;
        default ->
            throw Problem.error(
                    "USE-521",
                    "REVIEW can't mean that.",
                    "Choose --treatment step-up or --treatment manual-review.")
                .asException();
      };
    }
    if (capacity.isPresent()) {
      return Treatment.MANUAL_REVIEW;
    }
    return policy.bands().stream()
        .map(band -> band.treatment())
        .filter(each -> each == Treatment.STEP_UP || each == Treatment.MANUAL_REVIEW)
        .findFirst()
        .orElse(Treatment.STEP_UP);
  }

  /** The thresholds asked for; the policy's own where one isn't given. */
  Cut cut(Policy policy) {
    int from = review.orElse(Math.min(policy.reviewFrom(), decline.orElse(1001)));
    int to = decline.orElse(Math.max(policy.declineFrom(), from));
    if (from < 0 || to < from || to > 1001) {
      throw Problem.error(
              "USE-523",
              "The thresholds are out of order: review from %d, decline from %d."
                  .formatted(from, to),
              "Give 0 <= review <= decline <= 1000, or 1001 for none.")
          .asException();
    }
    return new Cut(from, to);
  }
}
