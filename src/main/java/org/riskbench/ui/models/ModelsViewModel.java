package org.riskbench.ui.models;

import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** State of the screen. */
public final class ModelsViewModel {
  private final Session session;
  private final Messages messages;

  public ModelsViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
  }

  /** One sentence that says where things stand. */
  public String getSubtitle() {
    return messages.text("models.subtitle", session.runs().size());
  }
}
