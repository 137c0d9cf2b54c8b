package org.riskbench.ui.session;

import java.util.Optional;
import org.riskbench.decision.Leeways;
import org.riskbench.rule.RuleTable;
import org.riskbench.threshold.ThresholdSweep;
import org.riskbench.trial.RuleSweep;

/**
 * What hard rules make of a run's records. Immutable.
 *
 * @param table the rules
 * @param calibrate what they leave open of the records that thresholds are found on
 * @param test the same of those that they are reported on
 * @param sweep the test records, ready for moving thresholds beside the rules
 * @param counts what each rule does on the test records; empty where the rules can't be asked
 */
public record Ruled(
    DeskRun run,
    RuleTable table,
    Leeways calibrate,
    Leeways test,
    ThresholdSweep sweep,
    Optional<RuleSweep> counts) {

  /** A run whose records no rule holds, or none can be asked about. */
  public static Ruled free(DeskRun run, RuleTable table) {
    return new Ruled(run, table, Leeways.FREE, Leeways.FREE, run.sweep(), Optional.empty());
  }

  /** Whether a rule holds any test record. */
  public boolean holdsAny() {
    return !test.isFree();
  }

  boolean isOf(DeskRun asked, RuleTable rules) {
    return run.equals(asked) && table.equals(rules);
  }
}
