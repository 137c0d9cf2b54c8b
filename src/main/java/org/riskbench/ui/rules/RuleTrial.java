package org.riskbench.ui.rules;

import java.util.Optional;
import java.util.function.Consumer;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Leeways;
import org.riskbench.experiment.RuleHits;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.RuleTable;
import org.riskbench.trial.RuleSweep;
import org.riskbench.trial.Ruling;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Ruled;
import org.riskbench.ui.session.Session;

/** Tries the rules on the records of the run in hand, whenever one of them changes. */
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
    session.hardRules().rulesProperty().addListener((property, before, now) -> run());
    session.selectedRunProperty().addListener((property, before, now) -> run());
  }

  /** Tries anew, as when a list has changed. */
  void run() {
    job.cancel();
    Optional<DeskRun> run = session.selectedRun();
    Optional<Dataset> dataset = session.dataset();
    RuleTable table = session.hardRules().rules();
    if (run.isEmpty() || dataset.isEmpty() || table.isEmpty()) {
      session.hardRules().setRuled(Optional.empty());
      told.accept(Optional.empty());
      return;
    }
    try {
      start(run.get(), dataset.get(), run.get().bind(table));
    } catch (ProblemException e) {
      giveUp(run.get(), e.problem());
    }
  }

  /** Figures are told without the rules then. */
  private void giveUp(DeskRun run, Problem problem) {
    session.hardRules().setRuled(Optional.of(Ruled.free(run, session.hardRules().rules())));
    told.accept(Optional.of(problem));
  }

  private void start(DeskRun run, Dataset dataset, HardRules rules) {
    if (!rules.fit(dataset.schema())) {
      giveUp(run, changed());
      return;
    }
    told.accept(lists.troubles(rules.lists()).stream().findFirst());
    job.submit(
        JobRunner.Lane.COMPUTE,
        Job.of("job.rules", context -> tried(run, new Ruling(rules, lists), dataset, context)),
        LatestJob.ending(
            found -> session.hardRules().setRuled(Optional.of(found)),
            problem -> problem.ifPresent(found -> giveUp(run, found))));
  }

  private static Ruled tried(DeskRun run, Ruling ruling, Dataset dataset, JobContext context) {
    RuleHits test = ruling.hits(dataset, run.test(), context.share(0.5, "evaluate"));
    Leeways calibrate = ruling.leeways(dataset, run.calibrate(), context.share(0.5, "evaluate"));
    return new Ruled(
        run,
        ruling.rules().table(),
        calibrate,
        test.leeways(),
        run.test().sweep(test.leeways()),
        Optional.of(RuleSweep.of(run.test(), test)));
  }

  private static Problem changed() {
    return Problem.warning(
        "RULE-121",
        "Columns are read otherwise than when the run was trained, so the rules can't be tried.",
        "Train again.");
  }
}
