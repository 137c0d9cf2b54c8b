package org.riskbench.shadow;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.riskbench.decision.Decision;

/** What both said of the latest records, until their outcomes come. Not thread-safe. */
final class Pairs {
  private static final int MOST = 100_000;

  record Pair(Decision champion, int challengerScore) {}

  /** The oldest first. */
  private final Map<String, Pair> latest = new LinkedHashMap<>();

  void add(String requestId, Decision champion, int challengerScore) {
    latest.put(requestId, new Pair(champion, challengerScore));
    if (latest.size() > MOST) {
      Iterator<String> oldest = latest.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  Optional<Pair> take(String requestId) {
    return Optional.ofNullable(latest.remove(requestId));
  }
}
