package org.riskbench.trial;

import java.util.List;
import org.riskbench.decision.Policy;
import org.riskbench.experiment.RuleHits;
import org.riskbench.rule.Rule;

/**
 * What hard rules do on labelled records, rule by rule. All counts are of records, unweighted.
 *
 * @param lines one a rule, in the order of the table
 * @param records how many were looked at
 * @param unsure records of which a rule could not be told, as a list is missing
 */
public record RuleReport(List<Line> lines, long records, long unsure) {
  /**
   * Some records.
   *
   * @param frauds how many of them are fraud
   */
  public record Count(long records, long frauds) {
    static final Count NONE = new Count(0, 0);

    /** How many of them are good. */
    public long goods() {
      return records - frauds;
    }

    Count plus(boolean fraud) {
      return new Count(records + 1, frauds + (fraud ? 1 : 0));
    }

    Count plus(Count other) {
      return new Count(records + other.records, frauds + other.frauds);
    }
  }

  /**
   * One rule.
   *
   * @param hits records that meet it; none if it is off
   * @param raised records whose decision it makes stricter than the score alone does
   * @param lowered records whose decision it makes milder
   */
  public record Line(Rule rule, Count hits, Count raised, Count lowered) {
    /** Records that it decides otherwise than the score alone does. */
    public Count changed() {
      return raised.plus(lowered);
    }
  }

  /**
   * Reports.
   *
   * @param cases scored by the model
   * @param hits of the same records
   */
  public static RuleReport of(Cases cases, Policy policy, RuleHits hits) {
    return RuleSweep.of(cases.scored(), hits).report(policy);
  }

  /** Records that the rules decide otherwise than the score alone does. */
  public Count changed() {
    return lines.stream().map(Line::changed).reduce(Count.NONE, Count::plus);
  }
}
