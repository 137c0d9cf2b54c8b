package org.riskbench.server;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.scoring.ModelId;

/**
 * Writes down in a registry which of its models answers from when to when; hand it to {@link
 * ScoringServer#listen}. Publishing goes on where it can't be written down. Thread-safe.
 */
public final class PublishingLog implements Consumer<ServerState> {
  private final ModelRegistry registry;
  private final Consumer<Problem> unwritten;
  private Optional<Answering> now = Optional.empty();

  private record Answering(ModelId model, URI address) {}

  /**
   * For a server whose models all come from the registry.
   *
   * @param unwritten told why a line could not be written
   */
  public PublishingLog(ModelRegistry registry, Consumer<Problem> unwritten) {
    this.registry = registry;
    this.unwritten = unwritten;
  }

  @Override
  public synchronized void accept(ServerState state) {
    Optional<Answering> next =
        state instanceof ServerState.Running running
            ? Optional.of(new Answering(running.model(), running.address()))
            : Optional.empty();
    if (next.equals(now)) {
      return;
    }
    now.ifPresent(old -> write(old, false));
    next.ifPresent(taken -> write(taken, true));
    now = next;
  }

  private void write(Answering answering, boolean on) {
    registry.published(answering.model(), on, answering.address().toString()).ifPresent(unwritten);
  }
}
