package org.riskbench.ui.rules;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.rule.Condition;
import org.riskbench.rule.Subject;
import org.riskbench.ui.kit.TypedFigure;

/** One condition being put together. FX thread only. */
final class ConditionForm {
  private final Subjects subjects;
  private final ObservableList<Asked> choices = FXCollections.observableArrayList();
  private final ObjectProperty<Subject> subject;
  private final ObjectProperty<Asked> asked = new SimpleObjectProperty<>(Asked.MISSING);
  private final StringProperty value = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper valueNeeded = new ReadOnlyBooleanWrapper();

  /** A condition about a subject that says nothing yet. */
  ConditionForm(Subjects subjects, Subject first) {
    this.subjects = subjects;
    this.subject = new SimpleObjectProperty<>(first);
    subject.addListener((property, before, now) -> offer());
    asked.addListener((property, before, now) -> valueNeeded.set(now.needsValue()));
    offer();
  }

  /** A condition as it stands. */
  ConditionForm(Subjects subjects, Condition condition) {
    this(subjects, condition.subject());
    asked.set(Asked.of(condition));
    String compared = Asked.valueOf(condition);
    value.set(isNumber() ? TypedFigure.shown(compared) : compared);
  }

  private void offer() {
    choices.setAll(subjects.asked(subject.get()));
    if (!choices.contains(asked.get()) || value.get().isEmpty()) {
      asked.set(choices.get(0));
    }
    valueNeeded.set(asked.get().needsValue());
  }

  /**
   * The condition.
   *
   * @throws IllegalArgumentException if what was given can't be one
   */
  Condition condition() {
    String typed = value.get().strip();
    return asked.get().condition(subject.get(), isNumber() ? TypedFigure.neutral(typed) : typed);
  }

  /** Whether one number is compared with; several are divided by commas, and have a point. */
  private boolean isNumber() {
    return choices.contains(Asked.LESS) && !asked.get().takesSeveral();
  }

  /** What may be asked of the subject. */
  ObservableList<Asked> choices() {
    return choices;
  }

  ObjectProperty<Subject> subjectProperty() {
    return subject;
  }

  ObjectProperty<Asked> askedProperty() {
    return asked;
  }

  StringProperty valueProperty() {
    return value;
  }

  ReadOnlyBooleanProperty valueNeededProperty() {
    return valueNeeded.getReadOnlyProperty();
  }
}
