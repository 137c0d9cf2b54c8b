package org.riskbench.ui.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.RecipeOutlook;
import org.riskbench.feature.ColumnEncoding;
import org.riskbench.feature.ColumnSource;
import org.riskbench.feature.Encoding;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.feature.SuggestedDerivation;
import org.riskbench.feature.WideColumn;
import org.riskbench.job.JobContext;
import org.riskbench.schema.ColumnKind;
import org.riskbench.split.SplitPlan;
import org.riskbench.velocity.VelocityPlan;

/**
 * How the columns of a dataset would become numbers: as chosen, and as they would by themselves.
 * Immutable.
 *
 * @param columns inputs and derived columns, as chosen
 * @param automatic what would be done without a choice, by column
 * @param made the derived columns, by name
 */
record Outlook(
    Dataset dataset,
    List<ColumnEncoding> columns,
    Map<String, Encoding> automatic,
    Map<String, Made> made) {
  /** A derived column: its kind, where from and why. */
  record Made(ColumnKind kind, List<String> sources, String reason) {}

  /** Looks ahead on the train part alone; what earlier records tell is left aside. */
  static Outlook of(Dataset dataset, SplitPlan split, EncodingPlan plan, JobContext context) {
    EncodingPlan plain =
        new EncodingPlan(
            plan.algorithm(), plan.usual(), Map.of(), plan.derivations(), plan.settings());
    RecipeOutlook automatic =
        RecipeOutlook.of(dataset, split, plain, VelocityPlan.NONE, context.share(0.5, "prepare"));
    Map<String, Encoding> byItself = new HashMap<>();
    automatic.columns().forEach(each -> byItself.put(each.column(), each.encoding()));
    boolean untouched = plan.columns().isEmpty();
    RecipeOutlook chosen =
        untouched
            ? automatic
            : RecipeOutlook.of(
                dataset, split, plan, VelocityPlan.NONE, context.share(0.5, "prepare"));
    return new Outlook(
        dataset,
        chosen.columns(),
        byItself,
        plan.derivations().isPresent() ? Map.of() : made(chosen));
  }

  /** Derived columns stand in the order of the derivations, perhaps under a marked name. */
  private static Map<String, Made> made(RecipeOutlook outlook) {
    List<Made> each = new ArrayList<>();
    for (SuggestedDerivation suggested : outlook.derivations()) {
      for (WideColumn output : suggested.derivation().outputs()) {
        each.add(
            new Made(output.column().kind(), suggested.derivation().sources(), suggested.reason()));
      }
    }
    Stream<String> names =
        outlook.columns().stream()
            .filter(column -> column.source() == ColumnSource.DERIVED)
            .map(ColumnEncoding::column);
    Map<String, Made> made = new HashMap<>();
    names.forEach(name -> made.put(name, each.get(made.size())));
    return made;
  }
}
