package org.riskbench.ui.data;

import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** State of the screen. */
public final class DataViewModel {
  private final Session session;
  private final Messages messages;

  public DataViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
  }

  /** One sentence that says where things stand. */
  public String getSubtitle() {
    return messages.text("data.subtitle", session.runs().size());
  }
}
