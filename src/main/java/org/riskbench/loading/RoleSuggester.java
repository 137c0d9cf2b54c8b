package org.riskbench.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskbench.dataset.ColumnName;
import org.riskbench.dataset.LabelReader;
import org.riskbench.dataset.RoleSuggestion;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;

/** Recognises what columns are for, by their names and what is in them. */
final class RoleSuggester {
  /** The likelier a name means the label, the earlier it stands. */
  private static final List<String> LABEL_NAMES =
      List.of(
          "event_label",
          "is_fraud",
          "fraud",
          "fraud_label",
          "fraud_flag",
          "fraud_bool",
          "fraud_reported",
          "label",
          "labels",
          "class_label",
          "class",
          "target",
          "is_bad",
          "bad",
          "y",
          "default_payment",
          "default_payment_next_month",
          "outcome",
          "status",
          "default");

  private static final Set<String> LABEL_TIME_WORDS =
      Set.of("label", "outcome", "chargeback", "reported", "confirmed");
  private static final Set<String> BIRTH_WORDS = Set.of("birth", "birthday", "dob", "born");
  private static final Set<String> EVENT_WORDS =
      Set.of("event", "timestamp", "transaction", "created", "application", "registration");

  /** Names of columns that count on from an unknown beginning, in seconds, days or steps. */
  private static final Set<String> CLOCK_WORDS =
      Set.of("time", "timestamp", "ts", "dt", "date", "datetime", "epoch", "clock", "step");

  /** So often a clock must have gone on to be told from a number that happens to be sorted. */
  private static final int TICKS = 50;

  private static final Set<String> AMOUNT_WORDS = Set.of("amount", "amt", "amnt", "price");
  private static final Set<String> ID_WORDS = Set.of("id", "uuid", "guid");
  private static final Set<String> PERSON_NAMES =
      Set.of("first_name", "last_name", "full_name", "customer_name", "surname", "given_name");

  private final Rows rows;
  private final Set<ColumnRole> taken;
  private final List<RoleSuggestion> suggestions = new ArrayList<>();

  private RoleSuggester(Rows rows, Set<ColumnRole> taken) {
    this.rows = rows;
    this.taken = taken;
  }

  /**
   * Roles of columns that nobody has given one.
   *
   * @param given columns with a role already
   * @param taken roles that only one column can have and one has, or that nobody wants
   */
  static List<RoleSuggestion> suggest(Rows rows, Set<String> given, Set<ColumnRole> taken) {
    EnumSet<ColumnRole> single = EnumSet.noneOf(ColumnRole.class);
    single.addAll(taken);
    RoleSuggester suggester = new RoleSuggester(rows, single);
    int[] open =
        IntStream.range(0, rows.schema().size())
            .filter(i -> !given.contains(rows.schema().column(i).name()))
            .toArray();
    if (!single.contains(ColumnRole.LABEL)) {
      suggester.suggestLabel(open);
    }
    if (!single.contains(ColumnRole.TIME)) {
      suggester.suggestTime(open);
    }
    for (int column : open) {
      if (!suggester.has(column)) {
        suggester.suggestOther(column);
      }
    }
    return suggester.suggestions;
  }

  private void suggestLabel(int[] open) {
    IntStream.of(open)
        .filter(column -> LABEL_NAMES.contains(name(column).joined()))
        .boxed()
        .sorted(Comparator.comparingInt(column -> LABEL_NAMES.indexOf(name(column).joined())))
        .filter(column -> LabelReader.recognise(rows, column).isPresent())
        .findFirst()
        .ifPresent(
            column ->
                add(
                    column,
                    ColumnRole.LABEL,
                    "It is named like a label and has two values, of which \"%s\" means fraud."
                        .formatted(LabelReader.recognise(rows, column).orElse(""))));
  }

  private void suggestTime(int[] open) {
    List<Integer> moments =
        IntStream.of(open)
            .filter(column -> kind(column) == ColumnKind.TIME)
            .filter(column -> !name(column).hasAny(BIRTH_WORDS))
            .filter(column -> !name(column).hasAny(LABEL_TIME_WORDS))
            .boxed()
            .toList();
    Optional<Integer> named =
        moments.stream().filter(column -> name(column).hasAny(EVENT_WORDS)).findFirst();
    Optional<Integer> first = named.or(() -> moments.stream().findFirst());
    if (first.isPresent()) {
      add(
          first.get(),
          ColumnRole.TIME,
          named.isPresent()
              ? "It holds moments and is named like the time of the event."
              : "It is the first column that holds moments.");
    } else {
      suggestClock(open);
    }
  }

  /** Without moments: a number named like a time that only ever grows from row to row. */
  private void suggestClock(int[] open) {
    IntStream.of(open)
        .filter(column -> !has(column) && kind(column) == ColumnKind.NUMBER)
        .filter(column -> name(column).hasAny(CLOCK_WORDS))
        .filter(column -> !name(column).hasAny(BIRTH_WORDS))
        .filter(column -> !name(column).hasAny(LABEL_TIME_WORDS))
        .filter(column -> goesOn(rows.numbers(column)))
        .findFirst()
        .ifPresent(
            column ->
                add(
                    column,
                    ColumnRole.TIME,
                    "It is named like a time, and its numbers only grow from row to row."));
  }

  private static boolean goesOn(double[] numbers) {
    int ticks = 0;
    for (int row = 1; row < numbers.length; row++) {
      if (!(numbers[row] >= numbers[row - 1])) {
        return false; // a missing one, too
      }
      ticks += numbers[row] > numbers[row - 1] ? 1 : 0;
    }
    return ticks >= TICKS;
  }

  private void suggestOther(int column) {
    ColumnName name = name(column);
    Optional<String> key = EntityKeys.reason(rows, column, name);
    if (name.isProtected()) {
      add(column, ColumnRole.SENSITIVE, "It is named like a protected attribute.");
    } else if (isLabelTime(column, name)) {
      add(column, ColumnRole.LABEL_TIME, "It holds moments and says when the label came in.");
    } else if (name.endsIn(ID_WORDS) && isUnique(column)) {
      addId(column);
    } else if (key.isPresent()) {
      add(column, ColumnRole.ENTITY, key.get());
    } else if (PERSON_NAMES.contains(name.joined())) {
      add(column, ColumnRole.IGNORED, "It names a person, which says more of origin than of risk.");
    } else if (isAmount(column, name)) {
      add(column, ColumnRole.AMOUNT, "It holds numbers and is named like an amount of money.");
    }
  }

  private boolean isAmount(int column, ColumnName name) {
    return kind(column) == ColumnKind.NUMBER
        && name.endsIn(AMOUNT_WORDS)
        && !taken.contains(ColumnRole.AMOUNT);
  }

  private boolean isLabelTime(int column, ColumnName name) {
    return kind(column) == ColumnKind.TIME
        && name.hasAny(LABEL_TIME_WORDS)
        && !taken.contains(ColumnRole.LABEL_TIME);
  }

  private void addId(int column) {
    if (taken.contains(ColumnRole.ID)) {
      add(column, ColumnRole.IGNORED, "It is another name of the record: no value comes twice.");
    } else {
      add(column, ColumnRole.ID, "It is named like an id and no value comes twice.");
    }
  }

  private boolean isUnique(int column) {
    return rows.size() > 1
        && (rows.values(column) instanceof ColumnValues.Texts texts
            ? isUnique(texts)
            : isUnique(rows.numbers(column)));
  }

  private static boolean isUnique(ColumnValues.Texts texts) {
    boolean[] seen = new boolean[texts.levels().length];
    for (int code : texts.codes()) {
      if (code < 0 || seen[code]) {
        return false;
      }
      seen[code] = true;
    }
    return true;
  }

  private static boolean isUnique(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted); // missing ones come last
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i - 1] == sorted[i]) {
        return false;
      }
    }
    return !Double.isNaN(sorted[sorted.length - 1]);
  }

  private void add(int column, ColumnRole role, String reason) {
    suggestions.add(new RoleSuggestion(column(column).name(), role, reason));
    if (role.isSingle()) {
      taken.add(role);
    }
  }

  private boolean has(int column) {
    String name = column(column).name();
    return suggestions.stream().anyMatch(suggestion -> suggestion.column().equals(name));
  }

  private Column column(int column) {
    return rows.schema().column(column);
  }

  private ColumnKind kind(int column) {
    return column(column).kind();
  }

  private ColumnName name(int column) {
    return ColumnName.of(column(column).name());
  }
}
