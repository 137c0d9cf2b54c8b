package org.riskbench.ui.data;

import java.util.List;
import java.util.stream.Collectors;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;

/**
 * Something the analyst changes about the columns.
 *
 * @param text what it is, for the button that takes it back
 */
record Change(String text, Work work) {
  /** A change that can't be taken back, for it takes another one back. */
  static Change silent(Work work) {
    return new Change("", work);
  }

  /** What several changes are together. */
  static String text(List<Change> changes) {
    return changes.stream()
        .map(Change::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** What a change does. */
  @FunctionalInterface
  interface Work {
    /**
     * The changed dataset.
     *
     * @throws org.riskbench.problem.ProblemException if the data does not allow it
     */
    Dataset apply(Dataset before, JobContext context);
  }
}
