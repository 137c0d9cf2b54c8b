package org.riskbench.ui.callers;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.ui.kit.Messages;

/** Asks before a key is taken back, for that can't be undone. FX thread only. */
public final class Revocation {
  private final Messages messages;
  private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper confirmLabel = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Optional<String> id = Optional.empty();

  Revocation(Messages messages) {
    this.messages = messages;
  }

  void ask(CallerLine line) {
    id = Optional.of(line.id());
    problem.set("");
    question.set(messages.text("callers.revoke.question", line.name(), line.id()));
    confirmLabel.set(messages.text("callers.revoke.confirm", line.id()));
    asked.set(true);
  }

  /** Leaves the key as it is. */
  void close() {
    id = Optional.empty();
    asked.set(false);
    problem.set("");
  }

  /** Says why the key is not taken back. */
  void fail(String why) {
    problem.set(why);
  }

  /** The key asked about; empty if none is. */
  Optional<String> id() {
    return id;
  }

  public ReadOnlyBooleanProperty askedProperty() {
    return asked.getReadOnlyProperty();
  }

  public boolean isAsked() {
    return asked.get();
  }

  public ReadOnlyStringProperty questionProperty() {
    return question.getReadOnlyProperty();
  }

  public String getQuestion() {
    return question.get();
  }

  public ReadOnlyStringProperty confirmLabelProperty() {
    return confirmLabel.getReadOnlyProperty();
  }

  public String getConfirmLabel() {
    return confirmLabel.get();
  }

  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public String getProblem() {
    return problem.get();
  }
}
