package org.riskbench.ui.settings;

import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** State of the screen. */
public final class SettingsViewModel {
  private final Session session;
  private final Messages messages;

  public SettingsViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
  }

  /** One sentence that says where things stand. */
  public String getSubtitle() {
    return messages.text("settings.subtitle", session.runs().size());
  }
}
