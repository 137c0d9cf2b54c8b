package org.riskbench.ui.settings;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.riskbench.ui.kit.Messages;

/** Asks before a key is revoked, and why: it can't be taken back. FX thread only. */
public final class KeyRevocation {
  private final Messages messages;
  private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper confirmLabel = new ReadOnlyStringWrapper("");
  private final StringProperty why = new SimpleStringProperty("");
  private Optional<String> id = Optional.empty();

  KeyRevocation(Messages messages) {
    this.messages = messages;
  }

  /** Asks about a key of somebody else. */
  void ask(KeyRow row) {
    ask(row.id(), messages.text("keys.revoke.question", row.id(), row.owner()));
  }

  /** Asks about this desk's own key. */
  void askOwn(String own) {
    ask(own, messages.text("keys.revoke.mine.question", own));
  }

  private void ask(String key, String text) {
    id = Optional.of(key);
    why.set("");
    question.set(text);
    confirmLabel.set(messages.text("keys.revoke.confirm", key));
    asked.set(true);
  }

  /** Leaves the key as it is. */
  void close() {
    id = Optional.empty();
    asked.set(false);
  }

  /** The key asked about; empty if none is. */
  Optional<String> id() {
    return id;
  }

  StringProperty whyProperty() {
    return why;
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
}
