package org.riskbench.ui.decide;

import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** State of the screen. */
public final class DecideViewModel {
  private final Session session;
  private final Messages messages;

  public DecideViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
  }

  /** One sentence that says where things stand. */
  public String getSubtitle() {
    return messages.text("decide.subtitle", session.runs().size());
  }
}
