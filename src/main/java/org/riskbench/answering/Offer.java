package org.riskbench.answering;

import java.util.Set;

/** Calls that only some servers have; their description tells of none that would not answer. */
public enum Offer {
  /** Of a server that lives on: what steers it, watches it, and lets people try it. */
  LASTING(
      Set.of(
          "/metrics",
          "/docs",
          "/v1/models",
          "/v1/models/{id}/versions/{version}/activate",
          "/v1/mode",
          "/v1/challenger",
          "/v1/monitor")),
  /** Of one that keeps its decisions. */
  FEEDBACK(Set.of("/v1/feedback"));

  @SuppressWarnings("ImmutableEnumChecker") // Set.of, never changed
  private final Set<String> paths;

  Offer(Set<String> paths) {
    this.paths = paths;
  }

  /** Its calls, as the description names them. */
  Set<String> paths() {
    return paths;
  }
}
