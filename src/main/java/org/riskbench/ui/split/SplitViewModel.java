package org.riskbench.ui.split;

import org.riskbench.ui.session.Session;

/** How records are divided. */
public final class SplitViewModel {
  private final Session session;

  public SplitViewModel(Session session) {
    this.session = session;
  }

  Session session() {
    return session;
  }
}
