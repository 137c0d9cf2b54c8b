package org.riskbench.ui.train;

import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** State of the screen. */
public final class TrainViewModel {
  private final Session session;
  private final Messages messages;

  public TrainViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
  }

  /** One sentence that says where things stand. */
  public String getSubtitle() {
    return messages.text("train.subtitle", session.runs().size());
  }
}
