package org.riskbench.ui.publish;

import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** State of the screen. */
public final class PublishViewModel {
  private final Session session;
  private final Messages messages;

  public PublishViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
  }

  /** One sentence that says where things stand. */
  public String getSubtitle() {
    return messages.text("publish.subtitle", session.runs().size());
  }
}
