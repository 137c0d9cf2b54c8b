package org.riskbench.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.riskbench.dataset.ColumnName;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.profile.Finding.Action;
import org.riskbench.profile.Finding.Severity;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnValues;

/** Columns that are written after the event: by their gaps, their moments or their name. */
final class PostEvent {
  /** Words of what only happens once somebody has noticed. */
  private static final Set<String> AFTERWARDS =
      Set.of(
          "chargeback",
          "chargebacks",
          "chargedback",
          "dispute",
          "disputed",
          "refund",
          "refunded",
          "investigation",
          "investigated",
          "investigator",
          "recovery",
          "recovered",
          "recoveries",
          "writeoff",
          "chargeoff",
          "collections",
          "reversal",
          "reversed",
          "resolution",
          "resolved",
          "verdict",
          "disposition",
          "confirmed",
          "complaint",
          "sar",
          "prosecuted",
          "arrears");

  /** Words that may speak of the outcome, or of something known before. */
  private static final Set<String> PERHAPS =
      Set.of(
          "status",
          "outcome",
          "result",
          "duration",
          "closed",
          "closing",
          "decision",
          "reason",
          "review",
          "reviewed",
          "reviewer",
          "analyst",
          "case",
          "settled",
          "settlement",
          "final",
          "reported",
          "blocked",
          "cancelled",
          "canceled",
          "returned",
          "last",
          "handling",
          "callback",
          "notes",
          "note",
          "flagged",
          "alert");

  /** A history of such things, known before. */
  private static final Set<String> BEFORE =
      Set.of(
          "previous",
          "prior",
          "prev",
          "past",
          "history",
          "historic",
          "historical",
          "num",
          "number",
          "count",
          "before",
          "since",
          "ever",
          "earlier",
          "lifetime",
          "rate",
          "ratio",
          "policy",
          "checking",
          "marital",
          "employment",
          "verification",
          "months",
          "days",
          "12m",
          "6m",
          "30d",
          "90d");

  private static final double SOME = 0.6;
  private static final double MUCH = 0.7;
  private static final int ENOUGH = 20;

  /** Frauds (or goods) that may have a value by mistake where only the other class should. */
  private static final double SLIP = 0.01;

  /** Share of the moments that come after the record's own. */
  private static final double NEARLY_ALL = 0.95;

  private PostEvent() {}

  static Optional<Finding> look(Findings.Subject subject, ColumnLook.Seen seen) {
    Optional<String> filled = filledForOneClass(seen.evidence());
    if (filled.isPresent()) {
      return finding(seen, Severity.WARNING, filled.get());
    }
    boolean tells = seen.evidence().auc().atLeast() > SOME;
    double later = later(subject.dataset(), subject.tags(), seen.profile());
    if (later > SOME) {
      return finding(
          seen,
          Severity.WARNING,
          String.format(
              Locale.ROOT,
              "Nearly all of its moments come after the record's own, and how long after tells"
                  + " frauds from goods with an AUC of %.3f: it is written after the event.",
              later));
    }
    ColumnName name = ColumnName.of(seen.profile().name());
    boolean known = name.hasAny(BEFORE);
    boolean surely = name.hasAny(AFTERWARDS) && tells;
    boolean perhaps = name.hasAny(PERHAPS) && seen.evidence().auc().atLeast() > MUCH;
    return !known && (surely || perhaps)
        ? finding(
            seen,
            Severity.WARNING,
            "Its name speaks of something that is known only after the event, and "
                + area(seen)
                + ".")
        : Optional.empty();
  }

  private static String area(ColumnLook.Seen seen) {
    return String.format(Locale.ROOT, "alone it has an AUC of %.3f", seen.evidence().auc().auc());
  }

  private static Optional<Finding> finding(ColumnLook.Seen seen, Severity severity, String text) {
    return Optional.of(
        new Finding(
            "LEAK-POST-EVENT",
            seen.profile().name(),
            severity,
            text,
            List.of(Action.IGNORE_COLUMN, Action.KEEP_WITH_NOTE)));
  }

  private static Optional<String> filledForOneClass(Evidence evidence) {
    ValueCounts present = evidence.present();
    ValueCounts missing = evidence.missing();
    if (present.labelled() == 0 || missing.labelled() == 0) {
      return Optional.empty();
    }
    return oneClass(present, evidence, "filled").or(() -> oneClass(missing, evidence, "empty"));
  }

  private static Optional<String> oneClass(ValueCounts part, Evidence evidence, String state) {
    double base = evidence.all().fraudRate();
    double frauds = part.labelled() * base;
    double goods = part.labelled() * (1 - base);
    boolean onlyFrauds = part.frauds() >= ENOUGH && part.goods() <= SLIP * part.frauds();
    boolean onlyGoods = frauds >= ENOUGH && part.frauds() <= SLIP * frauds;
    if ((onlyFrauds && goods >= ENOUGH) || onlyGoods) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "It is %s for one class only: %,d frauds and %,d goods, where %,.0f and %,.0f were to"
                  + " be expected.",
              state,
              part.frauds(),
              part.goods(),
              frauds,
              goods));
    }
    return Optional.empty();
  }

  /** How well the time from the record to the moment tells, if moments come later; else 0. */
  private static double later(Dataset dataset, RowTags tags, ColumnProfile column) {
    if (column.kind() != ColumnKind.TIME) {
      return 0;
    }
    Optional<TimeAxis> axis = TimeAxis.of(dataset).filter(TimeAxis::isClock);
    if (axis.isEmpty()) {
      return 0;
    }
    double unit = axis.get().millisPerUnit();
    double[] lags = dataset.rows().numbers(dataset.schema().require(column.name())).clone();
    int after = 0;
    int known = 0;
    for (int row = 0; row < lags.length; row++) {
      lags[row] -= axis.get().at(row) * unit;
      known += Double.isNaN(lags[row]) ? 0 : 1;
      after += lags[row] > 0 ? 1 : 0;
    }
    if (known < ENOUGH || after < NEARLY_ALL * known) {
      return 0;
    }
    SingleAuc auc = SingleAuc.of(ValueRuns.of(new ColumnValues.Numbers(lags), tags), true);
    return auc.atLeast() > SOME ? auc.auc() : 0;
  }
}
