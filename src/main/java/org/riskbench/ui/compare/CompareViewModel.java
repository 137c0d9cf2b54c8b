package org.riskbench.ui.compare;

import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** State of the screen. */
public final class CompareViewModel {
  private final Session session;
  private final Messages messages;

  public CompareViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
  }

  /** One sentence that says where things stand. */
  public String getSubtitle() {
    return messages.text("compare.subtitle", session.runs().size());
  }
}
