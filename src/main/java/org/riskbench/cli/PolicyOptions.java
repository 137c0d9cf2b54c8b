package org.riskbench.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.decision.WorkWeek;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.threshold.Cut;
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
      defaultValue = "0.05",
      description = "Share of the days on which more may wait (${DEFAULT-VALUE}); 0 is never.")
  private double overrun = Capacity.USUAL_EXCEEDABLE;

  @Option(
      names = "--cost",
      paramLabel = "KEY=VALUE",
      description =
          "A cost factor, such as review=5 or review-caught=0.85; those not given are assumed.")
  private Map<String, String> cost = new LinkedHashMap<>();

  @Option(names = "--currency", paramLabel = "CODE", description = "What money is counted in.")
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
      defaultValue = "UTC",
      description = "Time zone of the desk, such as Europe/Paris (${DEFAULT-VALUE}).")
  private String zone = "UTC";

  @Mixin private TeamOptions team = new TeamOptions();

  /**
   * What decisions cost.
   *
   * @throws ProblemException USE-522 for a factor that won't do: typed, so no model is to blame
   */
  CostModel costs() {
    try {
      return CostModel.ASSUMED.in(currency.orElse("")).with(cost);
    } catch (ProblemException e) {
      throw Problem.error("USE-522", e.problem().what(), e.problem().advice()).asException(e);
    }
  }

  Optional<Goal> goal() {
    return optimise.map(Goal::parse);
  }

  WorkWeek week() {
    try {
      ZoneId desk = ZoneId.of(zone);
      return weekdays ? WorkWeek.weekdays(desk) : new WorkWeek(desk, WorkWeek.EVERY_DAY.days());
    } catch (DateTimeException e) {
      throw Problem.error(
              "USE-520", "There is no time zone of that name.", "Write it as in Europe/Paris.")
          .asException(e);
    }
  }

  Optional<Capacity> capacity() {
    return capacity.map(
        text -> {
          Matcher found = PER_DAY.matcher(text.strip());
          double perDay = found.matches() ? Integer.parseInt(found.group(1)) : -1;
          return team.rule(new Capacity(perDay, overrun, Capacity.USUAL_OLDEST));
        });
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
