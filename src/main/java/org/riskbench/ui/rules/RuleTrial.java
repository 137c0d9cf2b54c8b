package org.riskbench.ui.rules;

import java.util.Optional;
import java.util.function.Consumer;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.RuleHits;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.RuleTable;
import org.riskbench.schema.Column;
import org.riskbench.trial.RuleSweep;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** Tries the rules on the test records of the run in hand, whenever one of them changes. */
final class RuleTrial {
  private final Session session;
  private final KnownLists lists;
  private final LatestJob job;
  private final Consumer<Optional<Problem>> told;

  /**
   * A trial that follows the session.
   *
   * @param told hears what stands in the way, or that nothing does
   */
  RuleTrial(Session session, KnownLists lists, JobRunner jobs, Consumer<Optional<Problem>> told) {
    this.session = session;
    this.lists = lists;
    this.job = new LatestJob(jobs);
    this.told = told;
    session.rulesProperty().addListener((property, before, now) -> run());
    session.selectedRunProperty().addListener((property, before, now) -> run());
  }

  /** Tries anew, as when a list has changed. */
  void run() {
    job.cancel();
    session.setRuled(Optional.empty());
    Optional<DeskRun> run = session.selectedRun();
    Optional<Dataset> dataset = session.dataset();
    RuleTable table = session.rules();
    if (run.isEmpty() || dataset.isEmpty() || table.isEmpty()) {
      told.accept(Optional.empty());
      return;
    }
    try {
      start(run.get(), dataset.get(), run.get().bind(table));
    } catch (ProblemException e) {
      told.accept(Optional.of(e.problem()));
    }
  }

  private void start(DeskRun run, Dataset dataset, HardRules rules) {
    if (!fits(dataset, rules)) {
      told.accept(Optional.of(changed()));
      return;
    }
    told.accept(lists.troubles(rules.lists()).stream().findFirst());
    job.submit(
        JobRunner.Lane.COMPUTE,
        Job.of(
            "job.rules",
            context ->
                RuleSweep.of(
                    run.test(), RuleHits.of(rules, lists, dataset, run.test(), context))),
        LatestJob.ending(
            sweep -> session.setRuled(Optional.of(sweep)),
            problem -> problem.ifPresent(found -> told.accept(Optional.of(found)))));
  }

  /** Whether the columns are read as they were when the run was trained. */
  private static boolean fits(Dataset dataset, HardRules rules) {
    return rules.inputs().columns().stream().allMatch(column -> isRead(dataset, column));
  }

  private static boolean isRead(Dataset dataset, Column column) {
    var found = dataset.schema().find(column.name());
    return found.isPresent() && dataset.schema().column(found.getAsInt()).kind() == column.kind();
  }

  private static Problem changed() {
    return Problem.warning(
        "RULE-121",
        "Columns are read otherwise than when the run was trained, so the rules can't be tried.",
        "Train again.");
  }
}
