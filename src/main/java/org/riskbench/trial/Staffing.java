package org.riskbench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Treatment;
import org.riskbench.job.JobContext;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.CutBounds;
import org.riskbench.threshold.MoneySweep;
import org.riskbench.threshold.ReviewQueue;
import org.riskbench.threshold.Savings;
import org.riskbench.threshold.Workload;

/**
 * What a larger or smaller review team is worth: for each size the cheapest thresholds that it can
 * carry, found on one part and judged on another. Deterministic.
 *
 * @param perReviewer cases that one reviewer does a day, above 0
 * @param now the team as it is
 * @param oneMore the team with one more reviewer
 * @param curve from nobody up to past the size from which more would change nothing
 * @param enough the fewest reviewers that can carry the cheapest thresholds of all
 */
public record Staffing(double perReviewer, Step now, Step oneMore, List<Step> curve, int enough) {
  private static final int MOST_STEPS = 24;

  /**
   * A size of the team. Money is saved against approving all, in units of the currency a month;
   * what reviews cost and what is done with cases that get too old is taken off.
   *
   * @param perDay cases that the team reviews a day
   * @param found saved on the part that the thresholds were found on
   * @param judged saved on the other part
   * @param load the team's days on the other part
   */
  public record Step(double perDay, Cut cut, double found, double judged, Workload load) {}

  /**
   * Works it out.
   *
   * @param calibrate records to find thresholds on
   * @param test records to judge them by
   * @param team as it is; its rules hold for every size
   * @param perReviewer cases that one reviewer does a day, above 0
   * @throws org.riskbench.problem.ProblemException USE-513 if either part has no dates
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static Staffing of(
      Cases calibrate,
      Cases test,
      CostModel costs,
      Capacity team,
      double perReviewer,
      JobContext context) {
    Bench bench = new Bench(new Part(calibrate), new Part(test), costs, team);
    int enough = (int) Math.ceil(bench.needed() / perReviewer);
    int stride = Math.max(1, (int) Math.ceil((enough + 2) / (double) MOST_STEPS));
    int last = enough + Math.max(2, stride);
    List<Step> curve = new ArrayList<>();
    for (int reviewers = 0; reviewers <= last; reviewers += stride) {
      context.progress((double) reviewers / (last + 1), "staffing");
      context.checkpoint();
      curve.add(bench.step(reviewers * perReviewer));
    }
    return new Staffing(
        perReviewer,
        bench.step(team.perDay()),
        bench.step(team.perDay() + perReviewer),
        List.copyOf(curve),
        enough);
  }

  /** What one more reviewer brings a month beyond what the reviews cost, on the part judged by. */
  public double gain() {
    return oneMore.judged() - now.judged();
  }

  /** The same on the part that thresholds were found on. */
  public double gainFound() {
    return oneMore.found() - now.found();
  }

  /** How many reviewers a step has. */
  public double reviewers(Step step) {
    return step.perDay() / perReviewer;
  }

  /** Records with their money and their queue. */
  private record Part(Savings.Side approved, MoneySweep money, ReviewQueue queue, double months) {
    Part(Cases cases) {
      this(
          Baseline.APPROVE_ALL.on(cases),
          cases.money(),
          cases.queue().orElseThrow(() -> ThresholdSearch.noDates().asException()),
          cases.months().orElseThrow());
    }

    Workload load(Cut cut, Capacity team) {
      return Workload.of(queue.days(cut.review(), cut.decline(), team), team);
    }

    /** Cases that overflow are taken to be like all that are to be reviewed. */
    double saved(Cut cut, CostModel costs, Capacity team) {
      double reviewed = cost(cut, Treatment.MANUAL_REVIEW, costs);
      double other = cost(cut, team.overflow(), costs);
      double cost = reviewed + load(cut, team).overflowed() * (other - reviewed);
      return (approved.cost(costs).total() - cost) / months;
    }

    private double cost(Cut cut, Treatment middle, CostModel costs) {
      return money.at(cut.review(), cut.decline(), middle, costs).total();
    }
  }

  private record Bench(Part calibrate, Part test, CostModel costs, Capacity team) {
    /** Cases a day of the smallest team that the cheapest thresholds of all are open to. */
    double needed() {
      Cut cut = cheapest(CutBounds.FREE);
      return calibrate.queue().needed(cut.review(), cut.decline(), team);
    }

    Step step(double perDay) {
      Capacity sized = team.withPerDay(perDay);
      Cut cut = cheapest(CutBounds.of(calibrate.queue(), sized));
      return new Step(
          perDay,
          cut,
          calibrate.saved(cut, costs, sized),
          test.saved(cut, costs, sized),
          test.load(cut, sized));
    }

    private Cut cheapest(CutBounds bounds) {
      Optional<Cut> found = calibrate.money().cheapest(Treatment.MANUAL_REVIEW, costs, bounds);
      return found.orElseThrow(); // a team of nobody still may review nothing
    }
  }
}
