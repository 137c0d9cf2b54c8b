package org.riskbench.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.split.Split;

/** Everything that is found, gravest first, then in the order of the columns. */
final class Findings {
  private Findings() {}

  /** What is looked at. */
  record Subject(Dataset dataset, RowTags tags, List<ColumnLook.Seen> columns) {}

  static List<Finding> of(Subject subject, Optional<Split> split, JobContext context) {
    Dataset dataset = subject.dataset();
    List<ColumnLook.Seen> columns = subject.columns();
    List<Finding> found = new ArrayList<>();
    found.addAll(LeakFindings.of(subject, context));
    found.addAll(ColumnFindings.of(dataset, columns));
    context.checkpoint();
    found.addAll(EqualColumns.of(dataset, columns));
    context.checkpoint();
    found.addAll(RecordFindings.of(dataset));
    context.checkpoint();
    found.addAll(PeriodFindings.of(dataset));
    found.addAll(DriftFindings.of(subject.tags(), columns));
    found.addAll(SurvivorFindings.of(dataset));
    context.checkpoint();
    split.ifPresent(given -> found.addAll(SplitFindings.of(dataset, given)));
    return found.stream()
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparing(finding -> !finding.isLeak())
                .thenComparing(
                    finding -> dataset.schema().find(finding.column()).orElse(Integer.MAX_VALUE)))
        .toList();
  }
}
