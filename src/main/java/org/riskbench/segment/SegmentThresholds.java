package org.riskbench.segment;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.rule.Condition;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.MoneySweep;
import org.riskbench.trial.Cases;
import org.riskbench.trial.Grouping;

/**
 * Thresholds of its own for each level of a column. Immutable.
 *
 * @param grouping the column's levels
 * @param middle what is done between two thresholds
 * @param common the thresholds of whatever has none of its own
 * @param levels one for each level, in the grouping's order
 */
public record SegmentThresholds(
    Grouping grouping, Treatment middle, Cut common, List<Level> levels) {
  public SegmentThresholds {
    levels = List.copyOf(levels);
  }

  /** Whether a level has thresholds of its own, and why not. */
  public enum Standing {
    OWN,
    /** Too few frauds or goods to find any. */
    FEW,
    /** The values that are too many to be told apart, or can't be written in a rule. */
    OTHERS,
    /** Nothing reaches the goal there, as rules leave no room. */
    NO_ROOM
  }

  /**
   * A level.
   *
   * @param conditions that a record of it meets, all of them
   * @param cut the common thresholds unless it has its own
   */
  public record Level(String name, List<Condition> conditions, Standing standing, Cut cut) {
    public Level {
      conditions = List.copyOf(conditions);
    }

    /** Whether the thresholds are its own. */
    public boolean isOwn() {
      return standing == Standing.OWN;
    }
  }

  /**
   * What a level's thresholds do on some records.
   *
   * @param records how many of them are of the level, unweighted
   * @param frauds how many of those are fraud
   * @param saved expected cost under the common thresholds minus that under its own
   */
  public record Effect(Level level, long records, long frauds, double saved) {}

  /** Name of the column. */
  public String column() {
    return grouping.column();
  }

  /** Whether some level has thresholds of its own. */
  public boolean isAnyOwn() {
    return levels.stream().anyMatch(Level::isOwn);
  }

  /**
   * What each level's thresholds do.
   *
   * @param cases of the dataset that the levels are of, without rules of the segments
   */
  public List<Effect> on(Cases cases, CostModel costs) {
    int[][] members = grouping.members(cases);
    List<Effect> effects = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      Cases part = cases.only(members[i]);
      double saved =
          cost(part.money(), common, costs) - cost(part.money(), levels.get(i).cut(), costs);
      effects.add(new Effect(levels.get(i), part.size(), part.frauds(), saved));
    }
    return effects;
  }

  private double cost(MoneySweep money, Cut cut, CostModel costs) {
    return money.at(Policy.of(1, cut.review(), cut.decline(), middle).bands(), costs).total();
  }
}
