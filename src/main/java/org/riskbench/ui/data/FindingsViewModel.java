package org.riskbench.ui.data;

import org.riskbench.ui.session.Session;

/** What is odd in the data and what to do about it. */
public final class FindingsViewModel {
  private final Session session;

  public FindingsViewModel(Session session) {
    this.session = session;
  }

  Session session() {
    return session;
  }
}
