package org.riskbench.server;

import java.net.URI;
import java.time.Instant;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.ModelId;

/** Where a {@link ScoringServer} stands. */
public sealed interface ServerState {
  /** Not listening. */
  record Stopped() implements ServerState {}

  /** Binding the port. */
  record Starting() implements ServerState {}

  /**
   * Answering.
   *
   * @param address such as {@code http://127.0.0.1:7070}
   * @param model the model that answers now
   */
  record Running(URI address, Instant since, ModelId model) implements ServerState {}

  /** Letting requests in work finish. */
  record Stopping() implements ServerState {}

  /** Could not start. */
  record Failed(Problem problem) implements ServerState {}
}
