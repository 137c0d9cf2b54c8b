package org.riskbench.profile;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.dataset.ValueRanges;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;

/** One look at one column: its profile, and the evidence that findings are made of. */
final class ColumnLook {
  private static final int TOP = 10;

  /** Numbers with more values than this are quantities: none is typical. */
  private static final int FEW_VALUES = 50;

  private final Column column;
  private final ColumnValues values;
  private final RowTags tags;
  private final ValueRuns runs;

  private ColumnLook(Column column, ColumnValues values, RowTags tags) {
    this.column = column;
    this.values = values;
    this.tags = tags;
    this.runs = ValueRuns.of(values, tags);
  }

  /** What a look gives. */
  record Seen(ColumnProfile profile, Evidence evidence) {}

  static Seen at(Column column, ColumnValues values, RowTags tags) {
    return new ColumnLook(column, values, tags).seen();
  }

  private Seen seen() {
    boolean numeric = values instanceof ColumnValues.Numbers;
    boolean shown = !ValueRanges.isPersonal(column);
    SingleAuc auc = SingleAuc.of(runs, numeric);
    List<Binning.Group> groups =
        numeric ? Binning.ranges(runs, column.kind()) : Binning.levels(runs, this::name);
    List<Double> quantiles = numeric ? quantiles() : List.of();
    ColumnProfile profile =
        new ColumnProfile(
            column.name(),
            column.kind(),
            column.role(),
            runs.rows(runs.missing()),
            runs.distinct(),
            shown && numeric && runs.size() > 0 ? runs.value(0) : Double.NaN,
            shown && numeric ? mean() : Double.NaN,
            shown && numeric && runs.size() > 0 ? runs.upTo(runs.size() - 1) : Double.NaN,
            shown ? quantiles : List.of(),
            shown && isNamed() ? top() : List.of(),
            shown ? Binning.measured(groups) : List.of(),
            shown && !quantiles.isEmpty() ? histogram(quantiles) : List.of(),
            signal(auc, groups));
    return new Seen(profile, Evidence.of(column, runs, auc));
  }

  /** What the label says of itself, and the time of the time, is nothing. */
  private ColumnProfile.Signal signal(SingleAuc auc, List<Binning.Group> groups) {
    boolean label = column.role() == ColumnRole.LABEL;
    boolean drifts = tags.hasPeriods() && column.role() != ColumnRole.TIME;
    return new ColumnProfile.Signal(
        label ? Double.NaN : auc.auc(),
        label ? Double.NaN : Binning.informationValue(groups),
        label ? Double.NaN : missingCorrelation(),
        drifts ? Binning.psi(groups) : Double.NaN);
  }

  private boolean isNamed() {
    return column.kind() == ColumnKind.CATEGORY
        || column.kind() == ColumnKind.BOOLEAN
        || (column.kind() == ColumnKind.NUMBER && runs.size() <= FEW_VALUES);
  }

  private String name(int run) {
    return values instanceof ColumnValues.Texts texts
        ? texts.levels()[run]
        : Cells.format(column.kind(), runs.value(run));
  }

  private List<ColumnProfile.Level> top() {
    List<ColumnProfile.Level> levels = new ArrayList<>();
    for (int run : Binning.top(runs, TOP)) {
      ValueCounts counts = ValueCounts.of(runs, run);
      levels.add(new ColumnProfile.Level(name(run), counts.rows(), counts.fraudRate()));
    }
    return levels;
  }

  private List<ColumnProfile.Bin> histogram(List<Double> quantiles) {
    double low = quantiles.get(0);
    double high = quantiles.get(quantiles.size() - 1);
    return Binning.measured(Binning.histogram(runs, column.kind(), low, high));
  }

  private double mean() {
    double sum = 0;
    for (double value : ((ColumnValues.Numbers) values).values()) {
      sum += Double.isNaN(value) ? 0 : value;
    }
    return sum / runs.present();
  }

  /** The smallest value with at least that share of the rows at or below it. */
  private List<Double> quantiles() {
    List<Double> found = new ArrayList<>();
    int present = runs.present();
    int run = -1;
    int seen = 0;
    for (double share : ColumnProfile.QUANTILES) {
      while (run + 1 < runs.size() && (run < 0 || seen < share * present)) {
        seen += runs.rows(++run);
      }
      if (run >= 0) {
        found.add(runs.value(run));
      }
    }
    return found;
  }

  private double missingCorrelation() {
    ValueCounts missing = ValueCounts.of(runs, runs.missing());
    ValueCounts present = ValueCounts.present(runs);
    double both = missing.frauds() * (double) present.goods();
    double neither = missing.goods() * (double) present.frauds();
    double scale =
        Math.sqrt((double) missing.labelled() * present.labelled())
            * Math.sqrt(
                (double) (missing.frauds() + present.frauds())
                    * (missing.goods() + present.goods()));
    return scale == 0 ? Double.NaN : (both - neither) / scale;
  }
}
