package org.riskbench.architecture.canary.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.riskbench.architecture.canary.scoring.BadScorer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Climbs the stairs, logs in the cellar, remembers in a static, locates a service. */
public final class BadDecision {
  private static final Logger LOG = LoggerFactory.getLogger(BadDecision.class);
  static final List<String> SEEN = new ArrayList<>();
  static final ArrayList<String> MEMORY = new ArrayList<>();

  private BadDecision() {}

  public static void decide(BadScorer scorer) {
    LOG.info("{} {}", scorer, SEEN);
    MEMORY.add(ServiceLoader.load(Runnable.class).toString());
  }
}
