package org.riskbench.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.profile.Finding.Action;
import org.riskbench.profile.Finding.Severity;
import org.riskbench.schema.ColumnKind;

/** What changes between the first and the last third of the period. */
final class DriftFindings {
  /** The usual line of the index over which a column has drifted. */
  private static final double DRIFTED = 0.25;

  /** With fewer rows the index is mostly noise. */
  private static final int ENOUGH = 300;

  /** The index of a column that has not changed is about this many times its sampling noise. */
  private static final int BINS = 21;

  private static final double RATIO = 1.5;
  private static final double SURE = 4;
  private static final int MANY_LEVELS = 1000;

  private DriftFindings() {}

  static List<Finding> of(RowTags tags, List<ColumnLook.Seen> columns) {
    List<Finding> found = new ArrayList<>();
    rate(tags).ifPresent(found::add);
    for (ColumnLook.Seen seen : columns) {
      column(seen).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Finding> rate(RowTags tags) {
    int[] frauds = new int[3];
    int[] labelled = new int[3];
    for (int row = 0; row < tags.size(); row++) {
      int label = tags.label(row);
      labelled[tags.period(row)] += label > 0 ? 1 : 0;
      frauds[tags.period(row)] += label > 2 ? 1 : 0;
    }
    if (!tags.hasPeriods() || labelled[1] == 0 || labelled[2] == 0) {
      return Optional.empty();
    }
    double first = (double) frauds[1] / labelled[1];
    double last = (double) frauds[2] / labelled[2];
    double both = (double) (frauds[1] + frauds[2]) / (labelled[1] + labelled[2]);
    double z =
        (last - first) / Math.sqrt(both * (1 - both) * (1.0 / labelled[1] + 1.0 / labelled[2]));
    double ratio = Math.max(first, last) / Math.min(first, last);
    if (!(Math.abs(z) > SURE && ratio >= RATIO)) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            "DRIFT-RATE",
            "",
            Severity.WARNING,
            String.format(
                Locale.ROOT,
                "The fraud rate went from %.2f %% in the first third of the period to %.2f %% in"
                    + " the last. Split by time, and see whether labels are still coming in.",
                100 * first,
                100 * last),
            List.of(Action.SPLIT_BY_TIME, Action.KEEP_WITH_NOTE)));
  }

  private static Optional<Finding> column(ColumnLook.Seen seen) {
    ColumnProfile column = seen.profile();
    ValueCounts all = seen.evidence().all();
    boolean looked =
        ColumnFindings.isSignal(column)
            && column.kind() != ColumnKind.TIME
            && column.kind() != ColumnKind.TEXT
            && Math.min(all.first(), all.last()) >= ENOUGH
            && (column.kind() == ColumnKind.NUMBER || column.distinct() <= MANY_LEVELS);
    double noise = BINS * (1.0 / Math.max(1, all.first()) + 1.0 / Math.max(1, all.last()));
    if (!looked || !(column.signal().psi() > DRIFTED + noise)) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            "DRIFT-COLUMN",
            column.name(),
            Severity.WARNING,
            String.format(
                Locale.ROOT,
                "Its values changed between the first and the last third of the period: stability"
                    + " index %.2f, where over 0.25 means another population.",
                column.signal().psi()),
            List.of(Action.KEEP_WITH_NOTE, Action.IGNORE_COLUMN)));
  }
}
