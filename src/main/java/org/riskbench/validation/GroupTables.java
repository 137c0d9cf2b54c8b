package org.riskbench.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.riskbench.card.GroupRow;
import org.riskbench.card.GroupTable;
import org.riskbench.evaluation.Interval;
import org.riskbench.feature.Transformation;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.scoring.RiskModel;
import org.riskbench.threshold.Cut;
import org.riskbench.trial.Cases;
import org.riskbench.trial.Group;
import org.riskbench.trial.GroupIntervals;
import org.riskbench.trial.GroupRate;
import org.riskbench.trial.Grouping;
import org.riskbench.trial.Parity;
import org.riskbench.trial.Reach;
import org.riskbench.trial.Segments;

/**
 * Groups of records at thresholds. A group has a name only if the model's file holds it anyway, as
 * its recipe needs it; all others have numbers, and those of sensitive columns always.
 */
final class GroupTables {
  private final Cases cases;
  private final Cut cut;
  private final RiskModel model;

  GroupTables(Cases cases, Cut cut, RiskModel model) {
    this.cases = cases;
    this.cut = cut;
    this.model = model;
  }

  /** Whether a column divides records into groups worth telling, whose names may be told. */
  static boolean isSegment(Column column) {
    return column.role() == ColumnRole.FEATURE
        && (column.kind() == ColumnKind.CATEGORY || column.kind() == ColumnKind.BOOLEAN);
  }

  /** The groups of a column that the model reads. */
  GroupTable segments(Grouping grouping) {
    List<GroupRow> rows = new ArrayList<>();
    Set<String> known = known(grouping.column());
    for (Group group : Segments.of(cases, grouping).at(cut)) {
      String name = known.contains(group.name()) ? group.name() : "group " + (rows.size() + 1);
      rows.add(row(name, group, figures(group), Map.of()));
    }
    return new GroupTable(grouping.column(), "", rows);
  }

  private Set<String> known(String column) {
    Set<String> known = new HashSet<>(Set.of(Grouping.MISSING));
    for (Transformation step : model.recipe().transformations()) {
      if (step.column().equals(column)) {
        known.addAll(step.usual().levels());
      }
    }
    model.inputs().columns().stream()
        .filter(input -> input.name().equals(column) && input.kind() == ColumnKind.BOOLEAN)
        .forEach(input -> known.addAll(Set.of("0", "1", "true", "false")));
    return known;
  }

  /** The groups of a sensitive column, held against the largest of them. */
  GroupTable fairness(Grouping grouping, JobContext context) {
    List<Group> groups = Segments.of(cases, grouping).at(cut);
    if (groups.isEmpty()) {
      return new GroupTable(grouping.column(), "", List.of());
    }
    Parity parity = Parity.of(grouping.column(), groups);
    GroupIntervals intervals = GroupIntervals.of(cases, grouping, cut, context);
    List<GroupRow> rows = new ArrayList<>();
    String reference = "";
    for (Group group : groups) {
      boolean missing = group.name().equals(Grouping.MISSING);
      String name = missing ? Grouping.MISSING : "group " + (rows.size() + 1);
      boolean held = group.equals(parity.reference());
      reference = held ? name : reference;
      Map<String, Double> figures = figures(group);
      Map<String, Interval> between = new LinkedHashMap<>();
      for (Ratio ratio : held ? new Ratio[0] : Ratio.values()) {
        OperatingPoints.put(figures, ratio.figure, parity.ratio(group, ratio.rate, ratio.reach));
        interval(intervals, parity, group, ratio)
            .ifPresent(found -> between.put(ratio.figure, found));
      }
      rows.add(row(name, group, figures, between));
    }
    return new GroupTable(grouping.column(), reference, rows);
  }

  /** Ratios that are told. */
  private enum Ratio {
    SELECTION(GroupRow.SELECTION_RATIO, GroupRate.SELECTED, Reach.REVIEW_AND_DECLINE),
    DECLINE(GroupRow.DECLINE_SELECTION_RATIO, GroupRate.SELECTED, Reach.DECLINE),
    FPR(GroupRow.FPR_RATIO, GroupRate.FALSE_POSITIVES, Reach.REVIEW_AND_DECLINE);

    private final String figure;
    private final GroupRate rate;
    private final Reach reach;

    Ratio(String figure, GroupRate rate, Reach reach) {
      this.figure = figure;
      this.rate = rate;
      this.reach = reach;
    }
  }

  /** A ratio is the smaller rate by the larger; its interval is turned the same way. */
  private static Optional<Interval> interval(
      GroupIntervals intervals, Parity parity, Group group, Ratio ratio) {
    OptionalDouble own = ratio.rate.of(group.outcome(), ratio.reach);
    OptionalDouble held = ratio.rate.of(parity.reference().outcome(), ratio.reach);
    return intervals
        .quotient(group.name(), parity.reference().name(), ratio.rate, ratio.reach)
        .filter(found -> own.isPresent() && held.isPresent())
        .map(found -> own.orElse(0) > held.orElse(0) ? turned(found) : found)
        .filter(found -> Double.isFinite(found.width()));
  }

  private static Interval turned(Interval quotient) {
    return new Interval(1 / quotient.high(), 1 / quotient.low(), quotient.method());
  }

  private static Map<String, Double> figures(Group group) {
    Map<String, Double> figures = OperatingPoints.rates(group.outcome());
    OperatingPoints.put(figures, GroupRow.OBSERVED, group.observed());
    OperatingPoints.put(figures, GroupRow.PREDICTED, group.predicted());
    return figures;
  }

  private static GroupRow row(
      String name, Group group, Map<String, Double> figures, Map<String, Interval> intervals) {
    return new GroupRow(name, group.records(), group.frauds(), figures, intervals);
  }
}
