package org.riskbench.server;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.riskbench.answering.Refusal;
import org.riskbench.decision.Mode;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.monitor.Exposition;
import org.riskbench.monitor.MetricSource;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.ModelId;

/** Steers a running server on behalf of a caller, and has it written down. Thread-safe. */
final class Control implements MetricSource {
  /**
   * What came of an act.
   *
   * @param unwritten why it could not be written down, if so
   */
  record Done<T>(T result, Optional<Problem> unwritten) {}

  private static final String UNKNOWN = "MODEL-220";

  private final ScoringServer server;
  private final ModelShelf shelf;
  private final ControlLog log;
  private final AtomicBoolean swapping = new AtomicBoolean();

  Control(ScoringServer server, ModelShelf shelf, ControlLog log) {
    this.server = server;
    this.shelf = shelf;
    this.log = log;
  }

  /** Modes and fallbacks. */
  @Override
  public void write(Exposition out) {
    server.tally().write(server.killSwitch().mode(), out);
  }

  ModelShelf shelf() {
    return shelf;
  }

  ScoringServer server() {
    return server;
  }

  /** Sets the kill switch. */
  Done<KillSwitch.Position> mode(Mode mode, String why, String caller) {
    KillSwitch.Position position = server.switchTo(mode, why, caller);
    Optional<Problem> unwritten = log.switched(position);
    return new Done<>(position, server.killSwitch().unkept().or(() -> unwritten));
  }

  /**
   * Lets another model answer.
   *
   * @param emergency why nobody waits for a second person; empty if an approval is needed
   * @return the model that answered before
   * @throws Refusal 404 if there is no such model, 409 if it may not answer, if it counts earlier
   *     records and none are known as it counts them, or if another one is just taking over
   */
  Done<ModelId> activate(ModelId id, String emergency, String caller) {
    if (!swapping.compareAndSet(false, true)) {
      throw Refusal.of(
          409, "SERVER-122", "Another model is taking over at this moment.", "Try again then.");
    }
    try {
      SealedModel model = open(id);
      ModelId before = allowed(model, emergency);
      return new Done<>(before, log.activated(id, before, caller, emergency));
    } finally {
      swapping.set(false);
    }
  }

  private ModelId allowed(SealedModel model, String emergency) {
    try {
      if (emergency.isEmpty()) {
        shelf.requireApproval(model);
      }
      shelf.check(model);
      server.states().requireKnown(model.model().velocity());
      ModelId before = server.model().id();
      server.swap(model);
      return before;
    } catch (ProblemException e) {
      throw new Refusal(409, e.problem(), Map.of());
    }
  }

  /**
   * Of a model that is not here; where "here" is on this machine's disk is no caller's business.
   */
  static Refusal unknown() {
    return Refusal.of(
        404, UNKNOWN, "There is no such model here.", "GET /v1/models lists those there are.");
  }

  private SealedModel open(ModelId id) {
    try {
      return shelf.open(id);
    } catch (ProblemException e) {
      throw e.problem().code().equals(UNKNOWN)
          ? unknown()
          : new Refusal(409, e.problem(), Map.of());
    }
  }

  /**
   * Puts a model into the shadow of the one that answers; none takes it away.
   *
   * @throws Refusal 404 if there is no such model, 409 if it can't be compared
   */
  Done<Optional<ModelId>> challenge(Optional<ModelId> id, String caller) {
    if (id.isPresent()) {
      SealedModel model = open(id.get());
      try {
        server.challenge(model);
      } catch (ProblemException e) {
        throw new Refusal(409, e.problem(), Map.of());
      }
    } else {
      server.unchallenge();
    }
    return new Done<>(id, log.challenged(id, caller));
  }
}
