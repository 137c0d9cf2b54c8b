package org.riskbench.ui.open;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A text that somebody types, and what is wrong with it; typing on takes the complaint away. */
public final class Field {
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

  Field() {
    text.addListener((property, before, typed) -> error.set(""));
  }

  public StringProperty textProperty() {
    return text;
  }

  public String getText() {
    return text.get();
  }

  /** What was typed, without blanks around it; a box that was cleared counts as empty. */
  String typed() {
    String typed = text.get();
    return typed == null ? "" : typed.strip();
  }

  boolean isEmpty() {
    return typed().isEmpty();
  }

  void set(String value) {
    text.set(value);
  }

  /** What is wrong, in a sentence; empty if nothing is known to be. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  public String getError() {
    return error.get();
  }

  /** Says what is wrong; answers whether it is well. */
  boolean require(boolean well, String complaint) {
    error.set(well ? "" : complaint);
    return well;
  }
}
