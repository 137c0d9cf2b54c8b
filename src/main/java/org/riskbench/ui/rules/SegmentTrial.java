package org.riskbench.ui.rules;

import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Stakes;
import org.riskbench.job.JobContext;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.RuleTable;
import org.riskbench.segment.SegmentReport;
import org.riskbench.segment.SegmentRules;
import org.riskbench.segment.SegmentSearch;
import org.riskbench.segment.SegmentThresholds;
import org.riskbench.segment.SegmentThresholds.Effect;
import org.riskbench.trial.Cases;
import org.riskbench.trial.MoneyPeriod;
import org.riskbench.trial.Ruling;
import org.riskbench.trial.Target;
import org.riskbench.ui.session.DeskRun;

/**
 * What is asked for when thresholds by segment are looked for. Immutable.
 *
 * @param others the rules that stand beside them
 */
record SegmentTrial(
    DeskRun run,
    Dataset dataset,
    RuleTable others,
    KnownLists lists,
    Stakes stakes,
    Target target,
    String column) {

  /**
   * What came out.
   *
   * @param calibrate what the thresholds do where they were found
   * @param test what they do on the test records
   * @param foundIn what money is told per on the calibrate records
   * @param judgedIn the same of the test records
   */
  record Outcome(
      SegmentTrial asked,
      SegmentThresholds found,
      List<Effect> calibrate,
      List<Effect> test,
      MoneyPeriod foundIn,
      MoneyPeriod judgedIn,
      SegmentReport report) {
    double saved() {
      return test.stream().mapToDouble(Effect::saved).sum();
    }

    double foundSaved() {
      return calibrate.stream().mapToDouble(Effect::saved).sum();
    }
  }

  Outcome find(JobContext context) {
    Ruling beside = new Ruling(run.bind(others), lists);
    var week = stakes.week();
    Cases calibrate = beside.cases(dataset, run.calibrate(), week, context.share(0.2, "evaluate"));
    Cases test = beside.cases(dataset, run.test(), week, context.share(0.2, "evaluate"));
    SegmentThresholds found =
        SegmentSearch.find(
            calibrate, column, target, stakes.costs(), context.share(0.4, "evaluate"));
    Ruling together = new Ruling(run.bind(SegmentRules.in(others, found)), lists);
    Cases own = test.under(together.leeways(dataset, run.test(), context.share(0.2, "evaluate")));
    return new Outcome(
        this,
        found,
        found.on(calibrate, stakes.costs()),
        found.on(test, stakes.costs()),
        MoneyPeriod.of(calibrate),
        MoneyPeriod.of(test),
        SegmentReport.of(test, own, found.common()));
  }
}
