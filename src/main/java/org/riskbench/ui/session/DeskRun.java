package org.riskbench.ui.session;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.riskbench.chart.ChartRun;
import org.riskbench.decision.Policy;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.experiment.CalibrationReport;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.PortfolioReport;
import org.riskbench.experiment.Run;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.problem.Problem;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.RuleScope;
import org.riskbench.rule.RuleTable;
import org.riskbench.scoring.RiskModel;
import org.riskbench.split.SplitPlan;
import org.riskbench.threshold.ThresholdSweep;
import org.riskbench.training.TrainingPlan;
import org.riskbench.ui.kit.Messages;

/**
 * A run on the desk. Two runs are the same only if they are the same object.
 *
 * @param number from 1, in the order they were trained in this sitting
 * @param made how the experiment was planned that the run is of
 * @param calibration what calibration did to probabilities, on the test part
 * @param calibrate the scored records that thresholds may be found on
 * @param test the scored records that they are reported on
 * @param sweep the test records, ready for moving thresholds
 * @param draft the model file's content under a policy
 * @param told of the experiment: what whoever reads the figures must know
 * @param chosenBy why the experiment chose this run, in sentences; empty if it did not
 */
public record DeskRun(
    int number,
    TrainingPlan plan,
    ExperimentPlan made,
    RiskModel model,
    Evaluation evaluation,
    CalibrationReport calibration,
    PartScores calibrate,
    PartScores test,
    ThresholdSweep sweep,
    Duration elapsed,
    Function<Policy, ModelDraft> draft,
    List<Problem> told,
    List<String> chosenBy) {

  /** A run of an experiment of this plan that had nothing more to tell. */
  public static DeskRun of(int number, ExperimentPlan made, Run run) {
    return of(number, made, run, List.of(), List.of());
  }

  /** A run as an experiment of this plan found it. */
  public static DeskRun of(int number, ExperimentPlan made, Run run, ExperimentReport report) {
    return of(
        number,
        made,
        run,
        report.notes(),
        report
            .portfolio()
            .filter(found -> found.chosen().equals(run))
            .map(PortfolioReport::sentences)
            .orElse(List.of()));
  }

  private static DeskRun of(
      int number, ExperimentPlan made, Run run, List<Problem> told, List<String> chosenBy) {
    return new DeskRun(
        number,
        run.plan(),
        made,
        run.model(),
        run.evaluation(),
        run.calibration(),
        run.calibrate(),
        run.test(),
        run.test().sweep(),
        run.seconds(),
        run::draft,
        told,
        chosenBy);
  }

  /**
   * What rules beside the run may read.
   *
   * @param proxies columns that stand in for a protected one
   */
  public RuleScope scope(Set<String> proxies) {
    return model.scope(draft.apply(model.policy()).trainingSchema(), proxies);
  }

  /**
   * Rules bound to the run.
   *
   * @throws org.riskbench.problem.ProblemException RULE-110 to RULE-124 if one does not fit
   */
  public HardRules bind(RuleTable table) {
    return HardRules.bind(table, scope(Set.of()));
  }

  /** How the data was divided; runs of another split can't be compared with this one. */
  public SplitPlan split() {
    return made.split();
  }

  /** Name for legends and lists: {@code 2 logistic-sgd}. */
  public String name() {
    return number + " " + plan.learner();
  }

  /** Name for people: {@code 2 Logistic regression}. */
  public String title(Messages messages) {
    return number + "  " + messages.learner(plan.learner());
  }

  /** As charts show it: in the same colour and dash wherever it is drawn. */
  public ChartRun charted(Messages messages) {
    return new ChartRun(number + " " + messages.learner(plan.learner()), tone(), evaluation);
  }

  /** What its model file would hold now. */
  public ModelDraft drafted() {
    return draft.apply(model.policy());
  }

  /** Which colour and dash it has in charts. */
  public int tone() {
    return number - 1;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
