package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.riskbench.feature.Elapsed;
import org.riskbench.feature.Origin;
import org.riskbench.feature.Recipe;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.Window;

/**
 * The words for the column of one step of a recipe. No value of a record is among them.
 *
 * @param phrase what it is, such as {@code The domain of email}
 * @param counts of a count: what is counted, such as {@code earlier records with the same ip};
 *     empty for what is no count
 * @param countsOne the same of one
 * @param missing the sentence where it is missing
 * @param whenTrue of a yes/no: the sentence when it is yes; empty for none
 * @param window how far back it looks, such as {@code 24 hours}; empty if it doesn't, or for ever
 * @param column the leading column as words
 * @param unit how a value of it is written
 * @param showsValue whether a reason may tell its value
 */
record StepWords(
    String phrase,
    String counts,
    String countsOne,
    String missing,
    String whenTrue,
    String window,
    String column,
    Unit unit,
    boolean showsValue) {
  private static final Set<ColumnRole> PLAIN_ROLES =
      Set.of(ColumnRole.FEATURE, ColumnRole.AMOUNT, ColumnRole.TIME);

  /** How a value is written. */
  enum Unit {
    PLAIN,
    YES_NO,
    SHARE,
    SECONDS,
    DAYS,
    YEARS;

    /** Whether it is a length of time. */
    boolean isTime() {
      return this == SECONDS || this == DAYS || this == YEARS;
    }

    String write(double value) {
      return switch (this) {
        case PLAIN -> ReasonNumbers.plain(value);
        case YES_NO -> value > 0 ? "yes" : "no";
        case SHARE -> ReasonNumbers.percent(value);
        case SECONDS -> ReasonNumbers.duration(value);
        case DAYS, YEARS -> ReasonNumbers.plain(value) + " " + name().toLowerCase(Locale.ROOT);
      };
    }
  }

  static StepWords of(Recipe recipe, int step) {
    int slot = recipe.slot(step);
    Origin origin = recipe.origin(step);
    Optional<VelocityFeature> told = recipe.told(slot);
    return told.isPresent()
        ? ofPast(told.get(), origin, recipe.inputs())
        : ofRecord(recipe, slot, origin);
  }

  private static StepWords ofRecord(Recipe recipe, int slot, Origin origin) {
    ColumnKind kind = recipe.wide().column(slot).kind();
    String phrase = Wording.capital(Wording.phrase(origin.phrase(), origin.columns()));
    boolean numeric = kind == ColumnKind.NUMBER || kind == ColumnKind.BOOLEAN;
    Optional<Elapsed.Unit> time = recipe.unit(slot);
    Unit unit = time.isPresent() ? Unit.valueOf(time.get().name()) : unit(kind);
    return new StepWords(
        phrase,
        "",
        "",
        phrase + " is missing",
        origin.whenTrue().isEmpty()
            ? ""
            : Wording.capital(Wording.phrase(origin.whenTrue(), origin.columns())),
        "",
        Wording.words(origin.column()),
        unit,
        numeric && areTold(origin.columns(), recipe.inputs()));
  }

  private static Unit unit(ColumnKind kind) {
    return kind == ColumnKind.BOOLEAN ? Unit.YES_NO : Unit.PLAIN;
  }

  private static StepWords ofPast(VelocityFeature feature, Origin origin, Schema inputs) {
    String window = window(feature.window());
    String same = " with the same " + key(feature) + (window.isEmpty() ? "" : " in " + window);
    String phrase =
        Wording.capital(Wording.phrase(origin.phrase(), origin.columns()))
            .replace("in the last " + feature.window(), "in the last " + window);
    boolean since =
        feature.aggregate() == Aggregate.SINCE_LAST || feature.aggregate() == Aggregate.SINCE_FIRST;
    String counts = counts(feature, false, same);
    return new StepWords(
        phrase,
        counts,
        counts(feature, true, same),
        counts.isEmpty() ? "There is no earlier record" + same : phrase + " is not known",
        "",
        window,
        Wording.words(origin.column()),
        since
            ? Unit.SECONDS
            : feature.aggregate() == Aggregate.FRAUD_SHARE ? Unit.SHARE : Unit.PLAIN,
        !feature.aggregate().isOfAmount() || areTold(List.of(feature.of()), inputs));
  }

  private static String counts(VelocityFeature feature, boolean one, String same) {
    return switch (feature.aggregate()) {
      case COUNT -> " earlier " + (one ? "record" : "records") + same;
      case DISTINCT ->
          " different " + (one ? "value of " : "values of ") + Wording.words(feature.of()) + same;
      default -> "";
    };
  }

  private static String key(VelocityFeature feature) {
    List<String> words = new ArrayList<>();
    for (String column : feature.entity()) {
      words.add(Wording.words(column));
    }
    return String.join(" and ", words);
  }

  /** {@code 24 hours}, {@code 7 days}; empty for ever. */
  private static String window(Window window) {
    if (window.equals(Window.EVER)) {
      return "";
    }
    String text = window.toString();
    String many = text.substring(0, text.length() - 1);
    String unit =
        switch (text.charAt(text.length() - 1)) {
          case 's' -> "second";
          case 'm' -> "minute";
          case 'h' -> "hour";
          default -> "day";
        };
    return many + " " + unit + (many.equals("1") ? "" : "s");
  }

  /** Keys, names and protected attributes are never told, nor what was read off them. */
  private static boolean areTold(List<String> columns, Schema inputs) {
    for (String name : columns) {
      Column column = inputs.column(inputs.require(name));
      if (!PLAIN_ROLES.contains(column.role()) || column.kind() == ColumnKind.TEXT) {
        return false;
      }
    }
    return true;
  }
}
