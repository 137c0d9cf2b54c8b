package org.riskbench.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.Split;

/** Everything that is found, gravest first, then in the order of the columns. */
final class Findings {
  private Findings() {}

  /** What is looked at. */
  record Subject(Dataset dataset, RowTags tags, List<ColumnLook.Seen> columns) {}

  static List<Finding> of(Subject subject, Optional<Split> split, JobContext context) {
    Dataset dataset = subject.dataset();
    List<ColumnLook.Seen> columns = subject.columns();
    List<Callable<List<Finding>>> looks =
        List.of(
            () -> RecordFindings.of(dataset, context),
            () -> LeakFindings.of(subject, context),
            () -> ColumnFindings.of(dataset, columns),
            () -> EqualColumns.of(dataset, columns, context),
            () -> PeriodFindings.of(dataset),
            () -> DriftFindings.of(subject.tags(), columns),
            () -> SurvivorFindings.of(dataset),
            () -> split.map(given -> SplitFindings.of(dataset, given)).orElse(List.of()));
    List<Finding> found = context.parallel(looks).stream().flatMap(List::stream).toList();
    context.checkpoint();
    return found.stream()
        .filter(finding -> !isSettled(dataset, finding))
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparing(finding -> !finding.isLeak())
                .thenComparing(
                    finding -> dataset.schema().find(finding.column()).orElse(Integer.MAX_VALUE)))
        .toList();
  }

  /** What is advised to be left out and is left out needs no word any more. */
  private static boolean isSettled(Dataset dataset, Finding finding) {
    OptionalInt column = dataset.schema().find(finding.column());
    return column.isPresent()
        && dataset.schema().column(column.getAsInt()).role() == ColumnRole.IGNORED
        && finding.actions().contains(Finding.Action.IGNORE_COLUMN);
  }
}
