package org.riskbench.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.job.JobContext;
import org.riskbench.profile.Finding.Action;
import org.riskbench.profile.Finding.Severity;

/** Columns that know the outcome. */
final class LeakFindings {
  /** An area that one honest column hardly reaches. */
  private static final double STRONG = 0.95;

  /** Beyond doubt. */
  private static final double CERTAIN = 0.99;

  /** Over .5: what a column must have to stand out from the next one. */
  private static final double STANDS_OUT = 0.25;

  /** Times the next column's lead over .5. */
  private static final double AHEAD = 2;

  private static final int ENOUGH_FRAUDS = 10;

  /** Rows of one value or state that make a rule, and the share of the frauds it must hold. */
  private static final int ENOUGH_ROWS = 20;

  private static final double MUCH = 0.2;

  private LeakFindings() {}

  static List<Finding> of(Findings.Subject subject, JobContext context) {
    List<ColumnLook.Seen> columns = subject.columns();
    Best best = Best.of(columns);
    List<Finding> found = new ArrayList<>();
    for (ColumnLook.Seen seen : columns) {
      context.checkpoint();
      if (!ColumnFindings.isSignal(seen.profile()) || !isJudgeable(seen.evidence())) {
        continue;
      }
      strong(seen, best.without(seen)).ifPresent(found::add);
      PostEvent.look(subject, seen).ifPresent(found::add);
      imputed(seen).ifPresent(found::add);
    }
    return found;
  }

  private static boolean isJudgeable(Evidence evidence) {
    return evidence.all().frauds() >= ENOUGH_FRAUDS && evidence.all().goods() >= ENOUGH_FRAUDS;
  }

  /**
   * The two best areas among the signals that can be held against another one.
   *
   * @param name of the column with the best
   * @param next NaN if there is none
   */
  private record Best(String name, double best, double next) {
    static Best of(List<ColumnLook.Seen> columns) {
      Best found = new Best("", Double.NaN, Double.NaN);
      for (ColumnLook.Seen seen : columns) {
        double auc = seen.evidence().auc().auc();
        if (ColumnFindings.isSignal(seen.profile()) && !Double.isNaN(auc)) {
          found = found.and(seen.profile().name(), auc);
        }
      }
      return found;
    }

    private Best and(String other, double auc) {
      if (!(auc <= best)) {
        return new Best(other, auc, best);
      }
      return auc <= next ? this : new Best(name, best, auc);
    }

    /** The best of all columns but this one. */
    double without(ColumnLook.Seen one) {
      return one.profile().name().equals(name) ? next : best;
    }
  }

  private static Optional<Finding> strong(ColumnLook.Seen seen, double next) {
    Evidence evidence = seen.evidence();
    SingleAuc auc = evidence.auc();
    ValueCounts purest = evidence.purest();
    boolean rule =
        purest.frauds() >= ENOUGH_ROWS && purest.frauds() >= MUCH * evidence.all().frauds();
    if (auc.auc() > STRONG) {
      boolean certain = auc.atLeast() > CERTAIN;
      return Optional.of(
          strong(
              seen,
              certain ? Severity.ERROR : Severity.WARNING,
              String.format(
                  Locale.ROOT,
                  "Alone it tells frauds from goods with an AUC of %.3f: hardly any honest signal"
                      + " does. Is it known before the decision?",
                  auc.auc())));
    }
    if (rule) {
      return Optional.of(
          strong(
              seen,
              Severity.WARNING,
              String.format(
                  Locale.ROOT,
                  "One of its values determines the label: %,d frauds (%.0f %% of all) have it and"
                      + " only %,d good records. Is it known before the decision?",
                  purest.frauds(),
                  100.0 * purest.frauds() / evidence.all().frauds(),
                  purest.goods())));
    }
    boolean ahead = auc.auc() - 0.5 >= AHEAD * (next - 0.5);
    if (ahead && auc.atLeast() - 0.5 > STANDS_OUT) {
      return Optional.of(
          strong(
              seen,
              Severity.WARNING,
              String.format(
                  Locale.ROOT,
                  "Alone it has an AUC of %.3f, the next best column only %.3f. Is it known before"
                      + " the decision?",
                  auc.auc(),
                  next)));
    }
    return Optional.empty();
  }

  private static Finding strong(ColumnLook.Seen seen, Severity severity, String text) {
    return new Finding(
        "LEAK-STRONG",
        seen.profile().name(),
        severity,
        text,
        List.of(Action.IGNORE_COLUMN, Action.KEEP_WITH_NOTE));
  }

  private static Optional<Finding> imputed(ColumnLook.Seen seen) {
    ImputedValues imputed = seen.evidence().imputed();
    if (imputed.values() == 0) {
      return Optional.empty();
    }
    String text =
        String.format(
            Locale.ROOT,
            "Missing values seem filled in by class: %,d repeated values with other decimals than"
                + " the rest stand in %,d rows of frauds alone and %,d of goods alone. Load it with"
                + " the gaps, and fill them without the label.",
            imputed.values(),
            imputed.frauds(),
            imputed.goods());
    return Optional.of(
        new Finding(
            "LEAK-IMPUTED",
            seen.profile().name(),
            Severity.WARNING,
            text,
            List.of(Action.IGNORE_COLUMN, Action.KEEP_WITH_NOTE)));
  }
}
