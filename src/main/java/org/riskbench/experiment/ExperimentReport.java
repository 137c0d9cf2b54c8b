package org.riskbench.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.split.Split;

/**
 * What an experiment found. Immutable.
 *
 * @param runs in the order of the plan, without those that failed
 * @param failures one problem for each learner that could not be trained
 * @param notes what whoever reads the figures must know
 * @param portfolio how the learners competed, if they did
 */
public record ExperimentReport(
    Split split,
    List<Run> runs,
    List<Problem> failures,
    List<Problem> notes,
    Optional<PortfolioReport> portfolio) {
  /** A report on learners that did not compete. */
  public ExperimentReport(
      Split split, List<Run> runs, List<Problem> failures, List<Problem> notes) {
    this(split, runs, failures, notes, Optional.empty());
  }

  public ExperimentReport {
    runs = List.copyOf(runs);
    failures = List.copyOf(failures);
    notes = List.copyOf(notes);
  }

  /**
   * The run to take: where learners competed, the one that did best on rows held out of the train
   * part; else the run with the highest AUC on the test part, the earlier one of a tie.
   */
  public Run best() {
    return portfolio.map(PortfolioReport::chosen).orElseGet(this::highestAuc);
  }

  private Run highestAuc() {
    return runs.stream()
        .max(
            Comparator.comparingDouble((Run run) -> run.evaluation().metrics().auc())
                .thenComparing(run -> -runs.indexOf(run)))
        .orElseThrow(() -> new IllegalStateException("an experiment has a run"));
  }
}
