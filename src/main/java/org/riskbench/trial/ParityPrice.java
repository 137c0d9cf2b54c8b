package org.riskbench.trial;

import java.util.Optional;
import org.riskbench.decision.Stakes;
import org.riskbench.decision.Treatment;
import org.riskbench.job.JobContext;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.CutBounds;
import org.riskbench.threshold.MoneySweep;

/**
 * What treating groups alike costs by common thresholds: the cheapest thresholds of all, and the
 * cheapest that hold the goal. Both are found on calibrate and reported on test. Thresholds by
 * group are never looked for. All costs are expected ones over the whole part, in units of the
 * currency.
 *
 * @param free the cheapest thresholds
 * @param held the cheapest that hold the goal
 */
public record ParityPrice(Offer free, Offer held) {
  /**
   * Two thresholds.
   *
   * @param calibrate what they come to on the records they were found on
   * @param test what they come to on the records they are judged by
   */
  public record Offer(Cut cut, Standing calibrate, Standing test) {}

  /**
   * What thresholds come to on some records.
   *
   * @param cost expected cost
   * @param ratio the lowest ratio of a group with enough records, 0 to 1
   */
  public record Standing(double cost, double ratio) {}

  /** Some records with all that thresholds are judged by. */
  private record Judge(MoneySweep money, ParityGoal.OnCases goal) {
    static Judge of(Cases cases, ParityGoal goal) {
      return new Judge(cases.money(), goal.on(cases));
    }

    Standing standing(Cut cut, Treatment middle, Stakes stakes) {
      return new Standing(
          money.at(cut.review(), cut.decline(), middle, stakes.costs()).total(), goal.reached(cut));
    }
  }

  /**
   * Looks for it.
   *
   * @param calibrate the records to find thresholds on, at least one
   * @param test the records to judge them by, of the same dataset, at least one
   * @param middle what is done between the thresholds; only manual review is bound by the capacity
   * @return empty if no thresholds hold the goal within the capacity
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static Optional<ParityPrice> of(
      Cases calibrate,
      Cases test,
      ParityGoal goal,
      Treatment middle,
      Stakes stakes,
      JobContext context) {
    Judge finding = Judge.of(calibrate, goal);
    context.checkpoint();
    boolean[] review = finding.goal().mayReview();
    context.checkpoint();
    boolean[] decline = finding.goal().mayDecline();
    context.checkpoint();
    CutBounds bounds = bounds(calibrate, middle, stakes);
    Optional<Cut> free = finding.money().cheapest(middle, stakes.costs(), bounds);
    Optional<Cut> held =
        finding
            .money()
            .cheapest(
                middle, stakes.costs(), bounds, score -> review[score], score -> decline[score]);
    if (free.isEmpty() || held.isEmpty()) {
      return Optional.empty();
    }
    Judge judging = Judge.of(test, goal);
    return Optional.of(
        new ParityPrice(
            new Offer(
                free.get(),
                finding.standing(free.get(), middle, stakes),
                judging.standing(free.get(), middle, stakes)),
            new Offer(
                held.get(),
                finding.standing(held.get(), middle, stakes),
                judging.standing(held.get(), middle, stakes))));
  }

  private static CutBounds bounds(Cases cases, Treatment middle, Stakes stakes) {
    return stakes
        .capacity()
        .filter(bound -> middle == Treatment.MANUAL_REVIEW)
        .flatMap(bound -> cases.queue().map(queue -> CutBounds.of(queue, bound)))
        .orElse(CutBounds.FREE);
  }

  /** What holding the goal costs more on the records that thresholds were found on, 0 or more. */
  public double onCalibrate() {
    return held.calibrate().cost() - free.calibrate().cost();
  }

  /** What it costs more on the records they are judged by; by chance it may be below 0. */
  public double onTest() {
    return held.test().cost() - free.test().cost();
  }
}
