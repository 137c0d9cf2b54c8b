package org.riskbench.ui.velocity;

import org.riskbench.ui.session.Session;

/** What is counted of earlier records. */
public final class VelocityViewModel {
  private final Session session;

  public VelocityViewModel(Session session) {
    this.session = session;
  }

  Session session() {
    return session;
  }
}
