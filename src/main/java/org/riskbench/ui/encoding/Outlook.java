package org.riskbench.ui.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.RecipeOutlook;
import org.riskbench.feature.ColumnEncoding;
import org.riskbench.feature.ColumnSource;
import org.riskbench.feature.Derivation;
import org.riskbench.feature.Encoding;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.feature.SuggestedDerivation;
import org.riskbench.feature.WideColumn;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.split.SplitPlan;
import org.riskbench.velocity.VelocityPlan;

/**
 * How the columns of a dataset would become numbers: as chosen, and as they would by themselves.
 * Immutable.
 *
 * @param automatic inputs and derived columns without any choice
 * @param columns the same as chosen
 */
record Outlook(
    Dataset dataset,
    SplitPlan split,
    boolean derived,
    RecipeOutlook automatic,
    List<ColumnEncoding> columns) {
  /** A derived column: its kind, where from and why. */
  record Made(ColumnKind kind, List<String> sources, String reason) {}

  Outlook {
    columns = List.copyOf(columns);
  }

  /** Looks ahead on the train part alone; what earlier records tell is left aside. */
  static Outlook of(Dataset dataset, SplitPlan split, EncodingPlan plan, JobContext context) {
    EncodingPlan plain =
        new EncodingPlan(
            plan.algorithm(), plan.usual(), Map.of(), plan.derivations(), plan.settings());
    RecipeOutlook automatic =
        RecipeOutlook.of(dataset, split, plain, VelocityPlan.NONE, context.share(0.7, "prepare"));
    boolean derived = plan.derivations().isEmpty();
    return new Outlook(dataset, split, derived, automatic, automatic.columns())
        .with(plan, context.share(0.3, "prepare"));
  }

  /** Whether only choices for columns stand between this and what is asked for. */
  boolean isOf(Dataset data, SplitPlan divided, EncodingPlan plan) {
    return dataset.equals(data) && split.equals(divided) && derived == plan.derivations().isEmpty();
  }

  /** The same under other choices; only the columns that are chosen for are looked at again. */
  Outlook with(EncodingPlan plan, JobContext context) {
    Map<String, ColumnEncoding> again = new HashMap<>();
    if (!plan.columns().isEmpty()) {
      List<Derivation> needed = needed(plan.columns().keySet());
      RecipeOutlook few =
          RecipeOutlook.of(
              dataset.with(narrowed(plan.columns().keySet(), needed)),
              split,
              plan.deriving(needed),
              VelocityPlan.NONE,
              context);
      few.columns().forEach(column -> again.put(column.column(), column));
    }
    return new Outlook(
        dataset,
        split,
        derived,
        automatic,
        automatic.columns().stream()
            .map(
                column ->
                    plan.columns().containsKey(column.column())
                        ? again.getOrDefault(column.column(), column)
                        : column)
            .toList());
  }

  private List<Derivation> needed(Set<String> chosen) {
    return automatic.derivations().stream()
        .map(SuggestedDerivation::derivation)
        .filter(
            derivation ->
                derivation.outputs().stream()
                    .anyMatch(output -> chosen.contains(output.column().name())))
        .toList();
  }

  /** Other inputs are set aside; a split may need times and keys. */
  private Schema narrowed(Set<String> chosen, List<Derivation> needed) {
    Set<String> kept = new HashSet<>(chosen);
    needed.forEach(derivation -> kept.addAll(derivation.sources()));
    return new Schema(
        dataset.schema().columns().stream()
            .map(
                column ->
                    isSpare(column) && !kept.contains(column.name())
                        ? column.as(ColumnRole.IGNORED)
                        : column)
            .toList());
  }

  private static boolean isSpare(Column column) {
    return column.role() == ColumnRole.FEATURE || column.role() == ColumnRole.AMOUNT;
  }

  /** What would be done without a choice, by column. */
  Map<String, Encoding> byItself() {
    return automatic.columns().stream()
        .collect(Collectors.toMap(ColumnEncoding::column, ColumnEncoding::encoding));
  }

  /** The derived columns by name; they stand in the order of the derivations that make them. */
  Map<String, Made> made() {
    List<Made> each = new ArrayList<>();
    for (SuggestedDerivation suggested : automatic.derivations()) {
      for (WideColumn output : suggested.derivation().outputs()) {
        each.add(
            new Made(output.column().kind(), suggested.derivation().sources(), suggested.reason()));
      }
    }
    Stream<String> names =
        automatic.columns().stream()
            .filter(column -> column.source() == ColumnSource.DERIVED)
            .map(ColumnEncoding::column);
    Map<String, Made> made = new HashMap<>();
    names.forEach(name -> made.put(name, each.get(made.size())));
    return made;
  }
}
