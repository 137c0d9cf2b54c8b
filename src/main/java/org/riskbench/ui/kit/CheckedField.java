package org.riskbench.ui.kit;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.riskbench.problem.ProblemException;

/** A value as typed, and what is wrong with it. FX thread only. */
public final class CheckedField {
  private final StringProperty text;
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final Consumer<String> check;

  /**
   * A field.
   *
   * @param check throws the problem of a text that won't do
   */
  public CheckedField(String start, Consumer<String> check) {
    this.text = new SimpleStringProperty(start);
    this.check = check;
  }

  /** Looks at what was typed, once the field is left. */
  public boolean validate() {
    try {
      check.accept(text.get());
      error.set("");
    } catch (ProblemException e) {
      error.set(EngineWords.told(e.problem().what()));
    }
    return error.get().isEmpty();
  }

  public StringProperty textProperty() {
    return text;
  }

  public String getText() {
    return text.get();
  }

  /** What is wrong, empty if nothing is. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  public String getError() {
    return error.get();
  }
}
