package org.riskbench.trial;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.dataset.ColumnMasks;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Reason;
import org.riskbench.decision.Stakes;
import org.riskbench.experiment.RecordReasons;
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
 * @param dearest the records whose own cost would rise or fall most, at most {@link Flips#SHOWN};
 *     none where nobody knows which are fraud
 */
public record DecisionDiff(
    Flips flips,
    Cases cases,
    boolean isLabelled,
    Optional<Affected> mostAffected,
    List<Dear> dearest) {
  private static final int REASONS = 3;

  public DecisionDiff {
    dearest = List.copyOf(dearest);
  }

  /**
   * One record that would be decided otherwise.
   *
   * @param row of the dataset
   * @param before its score so far, 0 to 1000
   * @param after its score by the model that takes over
   * @param reasons of the model that is harder on it; none if nothing stands out
   */
  public record Dear(Flips.Flip flip, int row, int before, int after, List<Reason> reasons) {
    public Dear {
      reasons = List.copyOf(reasons);
    }
  }

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
            live, dataset, rows, stakes.week(), lists, context.share(0.45, "changes.score"));
    Cases after =
        ModelRecords.of(
            wanted, dataset, rows, stakes.week(), lists, context.share(0.45, "changes.score"));
    Flips flips = Flips.between(before, live.policy(), after, wanted.policy(), stakes.costs());
    boolean isLabelled = dataset.labels().rule().isPresent();
    JobContext rest = context.share(0.1, "changes.reasons");
    List<Dear> dearest =
        (isLabelled ? flips.dearest() : List.<Flips.Flip>of())
            .stream()
                .map(
                    flip -> {
                      RiskModel harder = flip.isStricter() ? wanted : live;
                      return dear(flip, before, after, reasons(harder, after, flip, lists, rest));
                    })
                .toList();
    return new DecisionDiff(flips, after, isLabelled, mostAffected(flips, after), dearest);
  }

  private static Dear dear(Flips.Flip flip, Cases before, Cases after, List<Reason> reasons) {
    int place = flip.position();
    return new Dear(
        flip,
        after.scored().rows()[place],
        before.scored().scores()[place],
        after.scored().scores()[place],
        reasons);
  }

  private static List<Reason> reasons(
      RiskModel model, Cases cases, Flips.Flip flip, KnownLists lists, JobContext context) {
    int[] row = {cases.scored().rows()[flip.position()]};
    return RecordReasons.of(model, cases.dataset(), row, REASONS, lists, context).get(0);
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
