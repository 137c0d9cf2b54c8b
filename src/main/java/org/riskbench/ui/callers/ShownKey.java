package org.riskbench.ui.callers;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.access.NewKey;
import org.riskbench.ui.kit.Messages;

/** A key just made, for as long as it can be read: once. FX thread only. */
public final class ShownKey {
  private final Messages messages;
  private final ReadOnlyStringWrapper secret = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();

  ShownKey(Messages messages) {
    this.messages = messages;
    shown.bind(secret.isNotEmpty());
  }

  void show(NewKey made) {
    title.set(messages.text("callers.new.title", made.key().owner().text(), made.key().id()));
    secret.set(made.secret());
  }

  /** Forgets the key. */
  void putAway() {
    secret.set("");
    title.set("");
  }

  public ReadOnlyStringProperty secretProperty() {
    return secret.getReadOnlyProperty();
  }

  /** What a caller presents; empty if no key is shown. */
  public String getSecret() {
    return secret.get();
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public boolean isShown() {
    return shown.get();
  }
}
