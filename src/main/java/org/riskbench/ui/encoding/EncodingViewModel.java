package org.riskbench.ui.encoding;

import org.riskbench.ui.session.Session;

/** How columns become numbers. */
public final class EncodingViewModel {
  private final Session session;

  public EncodingViewModel(Session session) {
    this.session = session;
  }

  Session session() {
    return session;
  }
}
