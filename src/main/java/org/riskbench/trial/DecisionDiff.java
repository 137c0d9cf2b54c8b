package org.riskbench.trial;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.dataset.ColumnMasks;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Stakes;
import org.riskbench.job.JobContext;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.scoring.RiskModel;

/**
 * Who would be decided otherwise if one model took over from another, each with its own thresholds
 * and rules. Immutable.
 *
 * @param cases the records as the model that takes over scores them
 * @param isLabelled whether it is known which of them are fraud; money says nothing else
 * @param mostAffected the group of records that would change most
 */
public record DecisionDiff(
    Flips flips, Cases cases, boolean isLabelled, Optional<Affected> mostAffected) {

  /** A group of records that would change. */
  public record Affected(String column, Flips.InGroup group) {}

  /**
   * Compares.
   *
   * @param live the model that answers now
   * @param wanted the one to take over
   * @param rows of the dataset, labelled or not
   * @param lists what the rules beside either model may look up
   * @throws org.riskbench.problem.ProblemException DATA-196 if the dataset lacks inputs of either
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static DecisionDiff of(
      RiskModel live,
      RiskModel wanted,
      Dataset dataset,
      int[] rows,
      Stakes stakes,
      KnownLists lists,
      JobContext context) {
    Cases before =
        ModelRecords.of(
            live, dataset, rows, stakes.week(), lists, context.share(0.5, "changes.score"));
    Cases after =
        ModelRecords.of(
            wanted, dataset, rows, stakes.week(), lists, context.share(0.5, "changes.score"));
    Flips flips = Flips.between(before, live.policy(), after, wanted.policy(), stakes.costs());
    return new DecisionDiff(
        flips, after, dataset.labels().rule().isPresent(), mostAffected(flips, after));
  }

  /** Of all groups with enough records, the one of which the largest share changes. */
  private static Optional<Affected> mostAffected(Flips flips, Cases cases) {
    Dataset dataset = cases.dataset();
    ColumnMasks masks = ColumnMasks.of(dataset);
    return dataset.schema().columns().stream()
        .filter(column -> isGroup(column))
        .filter(
            column ->
                column.role().isSensitive()
                    || masks.of(dataset.schema().require(column.name())).isEmpty())
        .flatMap(column -> groups(flips, cases, column))
        .filter(affected -> affected.group().records() >= Group.ENOUGH)
        .filter(affected -> affected.group().share() > 0)
        .max(Comparator.comparingDouble(affected -> affected.group().share()));
  }

  private static boolean isGroup(Column column) {
    boolean role = column.role() == ColumnRole.FEATURE || column.role().isSensitive();
    return role && (column.kind() == ColumnKind.CATEGORY || column.kind() == ColumnKind.BOOLEAN);
  }

  private static Stream<Affected> groups(Flips flips, Cases cases, Column column) {
    Grouping grouping = Grouping.of(cases.dataset(), column.name());
    return flips.by(cases, grouping).stream().map(group -> new Affected(column.name(), group));
  }
}
