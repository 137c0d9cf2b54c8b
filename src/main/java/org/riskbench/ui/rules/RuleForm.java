package org.riskbench.ui.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.Rule;
import org.riskbench.rule.RuleTable;
import org.riskbench.rule.Subject;
import org.riskbench.schema.Schema;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DeskRun;

/** One rule being made or changed. FX thread only. */
public final class RuleForm {
  private final Messages messages;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<EffectChoice> effect =
      new SimpleObjectProperty<>(EffectChoice.AT_LEAST_REVIEW);
  private final StringProperty code = new SimpleStringProperty("");
  private final StringProperty wording = new SimpleStringProperty("");
  private final BooleanProperty customerSafe = new SimpleBooleanProperty();
  private final StringProperty note = new SimpleStringProperty("");
  private final ObservableList<ConditionForm> conditions = FXCollections.observableArrayList();
  private Subjects subjects = new Subjects(new Schema(List.of()), List.of());
  private OptionalInt position = OptionalInt.empty();
  private boolean on = true;

  RuleForm(Messages messages) {
    this.messages = messages;
  }

  /** Begins a new rule. */
  void begin(Subjects offered, RuleTable table) {
    subjects = offered;
    position = OptionalInt.empty();
    on = true;
    title.set(messages.text("rules.form.new"));
    name.set(free(table));
    effect.set(EffectChoice.AT_LEAST_REVIEW);
    code.set("");
    wording.set("");
    customerSafe.set(false);
    note.set("");
    conditions.clear();
    addCondition();
    show();
  }

  private static String free(RuleTable table) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> "rule-" + number)
        .filter(wanted -> table.find(wanted).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Begins to change a rule. */
  void begin(Subjects offered, RuleTable table, int place) {
    Rule rule = table.rules().get(place);
    subjects = offered;
    position = OptionalInt.of(place);
    on = rule.on();
    title.set(messages.text("rules.form.change", rule.name()));
    name.set(rule.name());
    effect.set(EffectChoice.of(rule.effect()));
    boolean usual = rule.reason().equals(Rule.Why.of(rule.name()));
    code.set(usual ? "" : rule.reason().code());
    wording.set(usual ? "" : rule.reason().wording());
    customerSafe.set(rule.reason().customerSafe());
    note.set(rule.note());
    conditions.setAll(
        rule.conditions().stream()
            .map(condition -> new ConditionForm(subjects, condition))
            .toList());
    show();
  }

  private void show() {
    advice.set("");
    open.set(true);
  }

  /** Closes the form; what is in it is forgotten. */
  public void cancel() {
    open.set(false);
  }

  public void addCondition() {
    subjects.offered().stream()
        .findFirst()
        .ifPresent(first -> conditions.add(new ConditionForm(subjects, first)));
  }

  void remove(ConditionForm condition) {
    conditions.remove(condition);
  }

  /** Says what is wrong with the rule. */
  void refuse(Problem problem) {
    advice.set(EngineWords.told(problem));
  }

  /** The table with the rule in it, if the rule is sound and fits the run; says what is wrong. */
  Optional<RuleTable> changed(RuleTable table, DeskRun run) {
    try {
      Rule rule = rule();
      RuleTable changed =
          position.isPresent() ? table.with(position.getAsInt(), rule) : table.plus(rule);
      run.bind(changed);
      return Optional.of(changed);
    } catch (ProblemException e) {
      refuse(e.problem());
    } catch (IllegalArgumentException e) {
      advice.set(sentence(String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private Rule rule() {
    String called = name.get().strip();
    String words = wording.get().strip();
    String coded = code.get().strip();
    if (!Rule.isName(called)) {
      throw new IllegalArgumentException(messages.text("rules.form.name.advice"));
    }
    Rule.Why usual = Rule.Why.of(called);
    Rule.Why why =
        new Rule.Why(
            coded.isEmpty() ? usual.code() : coded,
            words.isEmpty() ? usual.wording() : words,
            customerSafe.get());
    return new Rule(
        called,
        on,
        conditions.stream().map(ConditionForm::condition).toList(),
        effect.get().effect(),
        why,
        note.get().strip());
  }

  private static String sentence(String text) {
    String first = text.substring(0, 1).toUpperCase(Locale.ROOT);
    return first + text.substring(1) + (text.endsWith(".") ? "" : ".");
  }

  /** What conditions may be about. */
  List<Subject> offered() {
    return subjects.offered();
  }

  ObservableList<ConditionForm> conditions() {
    return conditions;
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public boolean isOpen() {
    return open.get();
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  public ReadOnlyStringProperty adviceProperty() {
    return advice.getReadOnlyProperty();
  }

  public String getAdvice() {
    return advice.get();
  }

  StringProperty nameProperty() {
    return name;
  }

  ObjectProperty<EffectChoice> effectProperty() {
    return effect;
  }

  StringProperty codeProperty() {
    return code;
  }

  StringProperty wordingProperty() {
    return wording;
  }

  BooleanProperty customerSafeProperty() {
    return customerSafe;
  }

  StringProperty noteProperty() {
    return note;
  }
}
