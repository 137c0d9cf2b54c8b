package org.riskbench.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.Condition;
import org.riskbench.segment.SegmentThresholds.Level;
import org.riskbench.segment.SegmentThresholds.Standing;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.ReviewQueue;
import org.riskbench.trial.Cases;
import org.riskbench.trial.Group;
import org.riskbench.trial.Grouping;
import org.riskbench.trial.Target;
import org.riskbench.trial.ThresholdSearch;

/**
 * Finds thresholds for each level of a column as they are found for all records: the cheapest that
 * reach the goal, level by level. One review team serves all levels; where it can't carry what they
 * ask for together, a review is priced higher until it can. Deterministic.
 */
public final class SegmentSearch {
  /** Dearer than this no review is made, whatever it brings. */
  private static final double DEAREST = 1e9;

  private static final int STEPS = 24;

  private final Target target;
  private final CostModel costs;
  private final Cut common;
  private final List<Part> parts = new ArrayList<>();

  /** The records of one level. */
  private record Part(String name, List<Condition> conditions, Cases cases) {
    boolean isFew() {
      int frauds = cases.frauds();
      return frauds < Group.ENOUGH || cases.size() - frauds < Group.ENOUGH;
    }
  }

  private SegmentSearch(Cases cases, Grouping grouping, Target target, CostModel costs) {
    this.target = target;
    this.costs = costs;
    this.common = ThresholdSearch.find(cases, target, costs);
    int[][] members = grouping.members(cases);
    for (int i = 0; i < members.length; i++) {
      parts.add(new Part(grouping.names().get(i), grouping.conditions(i), cases.only(members[i])));
    }
  }

  /**
   * Searches.
   *
   * @param cases of the calibrate part, held by the other rules; what is found is reported on the
   *     test part
   * @param column that divides them
   * @throws ProblemException DATA-104, USE-515, USE-543 or USE-544 for a column that won't do; as
   *     {@link ThresholdSearch} if no common thresholds reach the goal
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static SegmentThresholds find(
      Cases cases, String column, Target target, CostModel costs, JobContext context) {
    Grouping grouping = SegmentColumns.require(cases.dataset(), column);
    SegmentSearch search = new SegmentSearch(cases, grouping, target, costs);
    List<Level> levels = search.carried(context);
    return new SegmentThresholds(grouping, target.middle(), search.common, levels);
  }

  /** The cheapest levels that the team can carry together. */
  private List<Level> carried(JobContext context) {
    List<Level> levels = levels(costs);
    if (fits(levels)) {
      return levels;
    }
    double low = costs.value(CostFactor.REVIEW);
    double high = Math.max(1, low);
    List<Level> found = levels(priced(high));
    while (!fits(found) && high < DEAREST) {
      context.checkpoint();
      low = high;
      high *= 2;
      found = levels(priced(high));
    }
    for (int step = 0; step < STEPS && fits(found); step++) {
      context.checkpoint();
      double middle = (low + high) / 2;
      List<Level> tried = levels(priced(middle));
      boolean fits = fits(tried);
      found = fits ? tried : found;
      low = fits ? low : middle;
      high = fits ? middle : high;
    }
    return fits(found) ? found : parts.stream().map(part -> level(part, Standing.NO_ROOM)).toList();
  }

  private CostModel priced(double review) {
    return costs.with(CostFactor.REVIEW, review);
  }

  private List<Level> levels(CostModel weighed) {
    return parts.stream().map(part -> level(part, weighed)).toList();
  }

  private Level level(Part part, CostModel weighed) {
    if (part.conditions().isEmpty()) {
      return level(part, Standing.OTHERS);
    }
    if (part.isFew()) {
      return level(part, Standing.FEW);
    }
    Target own = new Target(target.goal(), target.middle(), Optional.empty(), target.declined());
    try {
      Cut cut = ThresholdSearch.find(part.cases(), own, weighed);
      return new Level(part.name(), part.conditions(), Standing.OWN, cut);
    } catch (ProblemException e) {
      // What stands in the way is told of the level: the others have their thresholds.
      return level(part, Standing.NO_ROOM);
    }
  }

  private Level level(Part part, Standing standing) {
    return new Level(part.name(), part.conditions(), standing, common);
  }

  private boolean fits(List<Level> levels) {
    Optional<Capacity> team = target.binding();
    if (team.isEmpty()) {
      return true;
    }
    double[] arrivals = new double[parts.get(0).cases().queue().orElseThrow().days()];
    for (int i = 0; i < parts.size(); i++) {
      ReviewQueue queue = parts.get(i).cases().queue().orElseThrow();
      Cut cut = levels.get(i).cut();
      for (int day = 0; day < arrivals.length; day++) {
        arrivals[day] += queue.reviewed(day, cut.review(), cut.decline());
      }
    }
    return ReviewQueue.fits(arrivals, team.get());
  }
}
