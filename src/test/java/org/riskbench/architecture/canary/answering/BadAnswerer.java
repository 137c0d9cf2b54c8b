package org.riskbench.architecture.canary.answering;

import org.eclipse.jetty.server.Server;
import org.riskbench.architecture.canary.ui.compare.BadCompareViewModel;

/** Needs a server to answer, and a screen. */
public final class BadAnswerer {
  public boolean isAnswering(Server server, BadCompareViewModel screen) {
    return server.isRunning() && screen.hashCode() != 0;
  }
}
