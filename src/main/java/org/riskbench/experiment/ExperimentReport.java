package org.riskbench.experiment;

import java.util.Comparator;
import java.util.List;
import org.riskbench.problem.Problem;
import org.riskbench.split.Split;

/**
 * What an experiment found. Immutable.
 *
 * @param runs in the order of the plan, without those that failed
 * @param failures one problem for each learner that could not be trained
 * @param notes what whoever reads the figures must know
 */
public record ExperimentReport(
    Split split, List<Run> runs, List<Problem> failures, List<Problem> notes) {
  public ExperimentReport {
    runs = List.copyOf(runs);
    failures = List.copyOf(failures);
    notes = List.copyOf(notes);
  }

  /** The run with the highest AUC on the test part; the earlier one of a tie. */
  public Run best() {
    return runs.stream()
        .max(
            Comparator.comparingDouble((Run run) -> run.evaluation().metrics().auc())
                .thenComparing(run -> -runs.indexOf(run)))
        .orElseThrow(() -> new IllegalStateException("an experiment has a run"));
  }
}
