package org.riskbench.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.riskbench.dataset.ColumnName;
import org.riskbench.dataset.Dataset;
import org.riskbench.profile.Finding.Action;
import org.riskbench.profile.Finding.Severity;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;

/** A history of approved records only: counts over it miss every attempt that was refused. */
final class SurvivorFindings {
  private static final Set<String> DECISION =
      Set.of(
          "decision",
          "decisioned",
          "approved",
          "approval",
          "accepted",
          "authorisation",
          "authorization",
          "authorised",
          "authorized",
          "auth",
          "status",
          "response",
          "result",
          "action",
          "declined",
          "disposition",
          "verdict",
          "outcome",
          "state");

  /** Words of a name that speaks of something else's state. */
  private static final Set<String> OTHERS =
      Set.of(
          "marital",
          "employment",
          "billing",
          "shipping",
          "address",
          "ip",
          "home",
          "addr",
          "verification",
          "checking",
          "customer",
          "device",
          "account",
          "card",
          "house",
          "code");

  private static final List<String> YES =
      List.of(
          "approv", "accept", "authori", "success", "complet", "settle", "captur", "grant", "pass",
          "allow", "paid", "posted", "cleared", "funded", "ok", "booked");

  private static final List<String> NO =
      List.of(
          "declin",
          "reject",
          "refus",
          "den",
          "block",
          "fail",
          "unauthori",
          "not",
          "disapprov",
          "cancel",
          "void",
          "unsuccess",
          "incomplet",
          "return",
          "unpaid",
          "review",
          "pending");

  private SurvivorFindings() {}

  static List<Finding> of(Dataset dataset) {
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < dataset.schema().size(); i++) {
      Column column = dataset.schema().column(i);
      if (column.role() != ColumnRole.LABEL && isDecision(column)) {
        look(column, dataset.rows().values(i)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean isDecision(Column column) {
    ColumnName name = ColumnName.of(column.name());
    return name.hasAny(DECISION) && !name.hasAny(OTHERS);
  }

  private static Optional<Finding> look(Column column, ColumnValues values) {
    boolean approvedOnly =
        values instanceof ColumnValues.Texts texts
            ? approvedOnly(texts)
            : column.kind() != ColumnKind.TIME
                && onlyOnes(column, ((ColumnValues.Numbers) values).values());
    if (!approvedOnly) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            "VEL-SURVIVOR",
            column.name(),
            Severity.WARNING,
            "It says that every record was approved: attempts that were declined are missing, so"
                + " that counts over an address, a card or a device come out too low here and"
                + " differ when serving. Add the declined and the unlabelled attempts.",
            List.of(Action.KEEP_WITH_NOTE)));
  }

  private static boolean approvedOnly(ColumnValues.Texts texts) {
    boolean[] used = new boolean[texts.levels().length];
    for (int code : texts.codes()) {
      if (code >= 0) {
        used[code] = true;
      }
    }
    int approved = 0;
    for (int level = 0; level < used.length; level++) {
      if (used[level]) {
        String word = texts.levels()[level].strip().toLowerCase(Locale.ROOT);
        if (!isYes(word)) {
          return false;
        }
        approved++;
      }
    }
    return approved > 0;
  }

  private static boolean isYes(String word) {
    return NO.stream().noneMatch(word::startsWith)
        && (YES.stream().anyMatch(word::startsWith) || word.equals("a") || word.equals("yes"));
  }

  /** Approved = 1 throughout, or declined = 0 throughout. */
  private static boolean onlyOnes(Column column, double[] values) {
    ColumnName name = ColumnName.of(column.name());
    boolean negative = name.has("declined");
    boolean positive =
        name.hasAny(Set.of("approved", "approval", "accepted", "authorised", "authorized"));
    double wanted = negative ? 0 : 1;
    boolean any = false;
    for (double value : values) {
      if (!Double.isNaN(value) && value != wanted) {
        return false;
      }
      any |= !Double.isNaN(value);
    }
    return any && (negative || positive);
  }
}
