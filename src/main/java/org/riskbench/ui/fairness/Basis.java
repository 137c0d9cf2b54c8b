package org.riskbench.ui.fairness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.WorkWeek;
import org.riskbench.job.JobContext;
import org.riskbench.threshold.Cut;
import org.riskbench.trial.Cases;
import org.riskbench.trial.Group;
import org.riskbench.trial.Grouping;
import org.riskbench.trial.Parity;
import org.riskbench.trial.Segments;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Ruled;

/**
 * A run's records with the rules that hold them by columns, prepared for moving thresholds.
 * Immutable.
 *
 * @param groups by column
 */
record Basis(Ruled ruled, Dataset dataset, WorkWeek week, Cases test, Map<String, Divided> groups) {
  /** The records by one column. */
  record Divided(Grouping grouping, Segments segments) {}

  static Basis of(
      Ruled ruled, Dataset dataset, WorkWeek week, List<String> columns, JobContext context) {
    Cases test = Cases.of(dataset, ruled.run().test(), week, ruled.test());
    return new Basis(ruled, dataset, week, test, Map.of()).with(columns, context);
  }

  /** The same with more columns. */
  Basis with(List<String> columns, JobContext context) {
    Map<String, Divided> more = new LinkedHashMap<>(groups);
    for (String column : columns) {
      context.checkpoint();
      more.computeIfAbsent(
          column,
          name -> {
            Grouping grouping = Grouping.of(dataset, name);
            return new Divided(grouping, Segments.of(test, grouping));
          });
    }
    return new Basis(ruled, dataset, week, test, more);
  }

  DeskRun run() {
    return ruled.run();
  }

  boolean isOf(Ruled other, Dataset data, WorkWeek worked) {
    return ruled.equals(other) && dataset.equals(data) && week.equals(worked);
  }

  boolean has(List<String> columns) {
    return groups.keySet().containsAll(columns);
  }

  /** Names of the groups of a column. */
  List<String> names(String column) {
    return Optional.ofNullable(groups.get(column))
        .map(found -> found.segments().at(new Cut(0, 0)).stream().map(Group::name).toList())
        .orElse(List.of());
  }

  /** The groups of a column under two thresholds, held against one of them or the largest. */
  Optional<Parity> parity(String column, Cut cut, Optional<String> reference) {
    Optional<Divided> divided = Optional.ofNullable(groups.get(column));
    List<Group> all = divided.map(found -> found.segments().at(cut)).orElse(List.of());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        reference
            .filter(name -> all.stream().anyMatch(group -> group.name().equals(name)))
            .map(name -> Parity.of(column, all, name))
            .orElseGet(() -> Parity.of(column, all)));
  }
}
