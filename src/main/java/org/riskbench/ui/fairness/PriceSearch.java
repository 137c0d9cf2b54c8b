package org.riskbench.ui.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Band;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Leeways;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Stakes;
import org.riskbench.decision.Treatment;
import org.riskbench.experiment.PartScores;
import org.riskbench.job.JobContext;
import org.riskbench.rule.KnownLists;
import org.riskbench.trial.Cases;
import org.riskbench.trial.GroupRate;
import org.riskbench.trial.Grouping;
import org.riskbench.trial.MoneyPeriod;
import org.riskbench.trial.ParityGoal;
import org.riskbench.trial.ParityPrice;
import org.riskbench.trial.Ruling;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Ruled;

/**
 * What is asked for when the price of parity is worked out. Immutable.
 *
 * @param ruled the run in hand with the rules that hold its records
 * @param policy its thresholds as they stand
 * @param others further runs on the same records
 * @param columns whose groups are to be treated alike
 * @param reference of the first column; the largest group if empty
 */
record PriceSearch(
    Ruled ruled,
    Policy policy,
    List<DeskRun> others,
    Dataset dataset,
    Stakes stakes,
    KnownLists lists,
    List<String> columns,
    Optional<String> reference,
    GroupRate rate,
    double least) {

  /**
   * What came out.
   *
   * @param period what money is told per
   * @param now cost of the thresholds as they stand, on test
   * @param nowRatio the lowest ratio that they reach there
   * @param price with the run in hand; empty if nothing holds it
   * @param byOthers with other runs
   */
  record Outcome(
      PriceSearch asked,
      MoneyPeriod period,
      double now,
      double nowRatio,
      Optional<ParityPrice> price,
      List<ByRun> byOthers) {}

  /** The price with another run. */
  record ByRun(DeskRun run, ParityPrice price) {}

  /** What is done between two thresholds: as the policy has it. */
  static Treatment middle(Policy policy) {
    return policy.bands().stream()
        .filter(band -> band.decision() == Decision.REVIEW)
        .map(Band::treatment)
        .findFirst()
        .orElse(Treatment.STEP_UP);
  }

  Outcome find(JobContext context) {
    ParityGoal goal = goal();
    Cases calibrate = cases(run().calibrate(), ruled.calibrate());
    Cases test = cases(run().test(), ruled.test());
    List<ByRun> byOthers = new ArrayList<>();
    Optional<ParityPrice> price = price(calibrate, test, goal, context);
    for (int i = 0; i < others.size(); i++) {
      DeskRun other = others.get(i);
      context.progress((i + 1.0) / (others.size() + 1), "fairness.price");
      Ruling ruling = new Ruling(other.bind(ruled.table()), lists);
      price(
              ruling.cases(dataset, other.calibrate(), stakes.week(), context),
              ruling.cases(dataset, other.test(), stakes.week(), context),
              goal,
              context)
          .ifPresent(found -> byOthers.add(new ByRun(other, found)));
    }
    return new Outcome(
        this,
        MoneyPeriod.of(test),
        test.money().at(policy.bands(), stakes.costs()).total(),
        goal.reached(test, policy),
        price,
        List.copyOf(byOthers));
  }

  private ParityGoal goal() {
    List<ParityGoal.Against> against = new ArrayList<>();
    for (String column : columns) {
      Optional<String> held = against.isEmpty() ? reference : Optional.empty();
      against.add(new ParityGoal.Against(Grouping.of(dataset, column), held));
    }
    return new ParityGoal(rate, least, against);
  }

  DeskRun run() {
    return ruled.run();
  }

  private Cases cases(PartScores part, Leeways leeways) {
    return Cases.of(dataset, part, stakes.week(), leeways);
  }

  private Optional<ParityPrice> price(
      Cases calibrate, Cases test, ParityGoal goal, JobContext context) {
    return ParityPrice.of(calibrate, test, goal, middle(policy), stakes, context);
  }
}
