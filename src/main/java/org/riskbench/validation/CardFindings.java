package org.riskbench.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.riskbench.card.CardFinding;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.profile.Finding;
import org.riskbench.profile.Profiler;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.split.SplitPlan;

/**
 * What is odd about the data and what was done about it. A profile is silent about a column once it
 * is left out; a card must still say why it was, so that such columns are looked at once more.
 */
final class CardFindings {
  private static final String LEFT_OUT = "left out of the model";

  private CardFindings() {}

  static List<CardFinding> of(Subject subject, JobContext context) {
    List<Finding> found = new ArrayList<>(subject.findings());
    Set<String> left = ignored(subject.dataset());
    found.removeIf(finding -> left.contains(finding.column()));
    found.addAll(ofIgnored(subject.dataset(), left, context));
    found.sort(Comparator.comparing(Finding::severity).thenComparing(finding -> !finding.isLeak()));
    return found.stream()
        .map(
            finding ->
                new CardFinding(
                    finding.code(),
                    finding.column(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.text(),
                    left.contains(finding.column()) ? LEFT_OUT : done(finding, subject)))
        .toList();
  }

  private static Set<String> ignored(Dataset dataset) {
    return dataset.schema().with(ColumnRole.IGNORED).stream()
        .map(Column::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What a profile would say of columns that are left out, were they not. */
  private static List<Finding> ofIgnored(Dataset dataset, Set<String> left, JobContext context) {
    if (left.isEmpty()) {
      return List.of();
    }
    List<Column> looked = new ArrayList<>();
    for (Column column : dataset.schema().columns()) {
      if (left.contains(column.name())) {
        looked.add(column.as(ColumnRole.FEATURE));
      } else if (column.role() != ColumnRole.FEATURE && column.role() != ColumnRole.AMOUNT) {
        looked.add(column);
      }
    }
    Dataset alone =
        new Dataset(
            dataset.name(),
            dataset.rows().project(new Schema(looked)),
            dataset.labels(),
            dataset.report());
    return Profiler.profile(alone, context).findings().stream()
        .filter(finding -> left.contains(finding.column()))
        .toList();
  }

  private static String done(Finding finding, Subject subject) {
    Optional<String> kept =
        Optional.ofNullable(subject.kept().get(finding.code() + " " + finding.column()))
            .or(() -> Optional.ofNullable(subject.kept().get(finding.code())));
    if (kept.isPresent()) {
      return kept.get().isBlank() ? "kept, accepted" : "kept, accepted: " + kept.get();
    }
    if (finding.actions().contains(Finding.Action.SPLIT_BY_TIME)
        && subject.split().plan() instanceof SplitPlan.ByTime) {
      return "tested on the latest records";
    }
    if (finding.actions().contains(Finding.Action.SPLIT_BY_ENTITY)
        && subject.split().plan() instanceof SplitPlan.ByEntity) {
      return "all records of a key are in one part";
    }
    return finding.severity() == Finding.Severity.INFO
        ? "for the record"
        : "nothing: kept, and nobody has said why";
  }
}
