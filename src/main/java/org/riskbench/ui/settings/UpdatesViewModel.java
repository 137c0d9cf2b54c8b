package org.riskbench.ui.settings;

import java.net.URI;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** Whether newer versions are asked for, and where. */
public final class UpdatesViewModel {
  private final Messages messages;
  private final Optional<URI> address;
  private final BooleanProperty on;

  /**
   * The choice.
   *
   * @param address that is asked; empty where nobody named one
   */
  public UpdatesViewModel(Session session, Optional<URI> address, Messages messages) {
    this.messages = messages;
    this.address = address;
    this.on = new SimpleBooleanProperty(session.settings().updates().on());
    on.addListener(
        (property, before, wanted) ->
            session.changeSettings(
                settings -> settings.updates(updates -> updates.withOn(wanted))));
  }

  public BooleanProperty onProperty() {
    return on;
  }

  public boolean isOn() {
    return on.get();
  }

  /** Whether there is whom to ask. */
  public boolean isPossible() {
    return address.isPresent();
  }

  /** Whom is asked and what is told of this desk, or how there comes to be an address. */
  public String getHint() {
    return address
        .map(asked -> messages.text("update.hint", String.valueOf(asked.getHost())))
        .orElseGet(() -> messages.text("update.none"));
  }
}
