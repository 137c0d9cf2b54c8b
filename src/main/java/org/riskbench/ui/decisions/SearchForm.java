package org.riskbench.ui.decisions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.riskbench.decision.Decision;
import org.riskbench.ledger.DecisionQuery;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Cells;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.Messages;

/** What decisions are looked for by, as typed. FX thread only. */
public final class SearchForm {
  private static final int LONGEST_DAY = 10;
  private static final int HIGHEST = 1000;

  private final List<DecisionChoice> decisions = new ArrayList<>();
  private final CheckedField from;
  private final CheckedField until;
  private final CheckedField least;
  private final CheckedField most;
  private final ObjectProperty<DecisionChoice> decision;
  private final StringProperty band = new SimpleStringProperty("");
  private final StringProperty rule = new SimpleStringProperty("");
  private final StringProperty requestId = new SimpleStringProperty("");
  private final StringProperty entity = new SimpleStringProperty("");
  private final Messages messages;

  SearchForm(Messages messages) {
    this.messages = messages;
    DecisionWords words = new DecisionWords(messages);
    decisions.add(new DecisionChoice(messages.text("decisions.any"), Optional.empty()));
    Decision.RISING.forEach(
        each -> decisions.add(new DecisionChoice(words.decision(each), Optional.of(each))));
    decision = new SimpleObjectProperty<>(decisions.get(0));
    from = new CheckedField("", this::moment);
    until = new CheckedField("", this::moment);
    least = new CheckedField("", this::score);
    most = new CheckedField("", this::score);
  }

  /** What is looked for; empty while something typed won't do, which then stands below it. */
  Optional<Wanted> read() {
    boolean sound = true;
    for (CheckedField each : List.of(from, until, least, most)) {
      sound &= each.validate();
    }
    return sound ? Optional.of(wanted()) : Optional.empty();
  }

  private Wanted wanted() {
    DecisionQuery query =
        new DecisionQuery(
            moment(from.getText()),
            end(until.getText()),
            decision.get().decision(),
            given(band),
            Optional.empty(),
            score(least.getText()),
            score(most.getText()),
            given(rule),
            given(entity));
    return new Wanted(query, requestId.get().strip());
  }

  /** Empties all fields. */
  void clear() {
    for (CheckedField each : List.of(from, until, least, most)) {
      each.textProperty().set("");
      each.validate();
    }
    decision.set(decisions.get(0));
    List.of(band, rule, requestId, entity).forEach(each -> each.set(""));
  }

  private static Optional<String> given(StringProperty property) {
    return Optional.ofNullable(property.get()).map(String::strip).filter(text -> !text.isEmpty());
  }

  private Optional<Instant> moment(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    double millis = Cells.parseTime(text.strip());
    if (Double.isNaN(millis)) {
      throw wrong("decisions.wrong.time");
    }
    return Optional.of(Instant.ofEpochMilli((long) millis));
  }

  /** A day is meant with all its hours. */
  private Optional<Instant> end(String text) {
    boolean day = text.strip().length() <= LONGEST_DAY;
    return moment(text).map(at -> day ? at.plus(Duration.ofDays(1)) : at);
  }

  private OptionalInt score(String text) {
    if (text.isBlank()) {
      return OptionalInt.empty();
    }
    if (!text.strip().matches("[0-9]{1,4}") || Integer.parseInt(text.strip()) > HIGHEST) {
      throw wrong("decisions.wrong.score");
    }
    return OptionalInt.of(Integer.parseInt(text.strip()));
  }

  private RuntimeException wrong(String key) {
    return Problem.error("USE-330", messages.text(key), "Correct the field.").asException();
  }

  public CheckedField getFrom() {
    return from;
  }

  public CheckedField getUntil() {
    return until;
  }

  public CheckedField getLeast() {
    return least;
  }

  public CheckedField getMost() {
    return most;
  }

  List<DecisionChoice> getDecisions() {
    return List.copyOf(decisions);
  }

  ObjectProperty<DecisionChoice> decisionProperty() {
    return decision;
  }

  StringProperty bandProperty() {
    return band;
  }

  StringProperty ruleProperty() {
    return rule;
  }

  StringProperty requestIdProperty() {
    return requestId;
  }

  /** A key as a person types it: hashed to look for it, and kept nowhere. */
  StringProperty entityProperty() {
    return entity;
  }
}
