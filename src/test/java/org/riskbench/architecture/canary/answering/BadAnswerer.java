package org.riskbench.architecture.canary.answering;

import org.eclipse.jetty.server.Server;

/** Needs a server to answer. */
public final class BadAnswerer {
  public boolean isAnswering(Server server) {
    return server.isRunning();
  }
}
