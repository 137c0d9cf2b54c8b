package org.riskbench.server;

import java.time.Instant;
import java.util.Optional;
import org.riskbench.answering.Scored;
import org.riskbench.answering.Witness;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.KnownLists;
import org.riskbench.shadow.Shadow;

/**
 * The challenger in the shadow, if there is one: its thread runs as long as a model answers.
 * Thread-safe.
 */
final class Challengers implements Witness, AutoCloseable {
  private volatile Optional<ShadowWorker> now = Optional.empty();
  private Optional<SealedModel> chosen = Optional.empty();
  private Optional<Problem> ended = Optional.empty();

  @Override
  public void scored(Scored scored) {
    Optional<ShadowWorker> worker = now;
    if (worker.isPresent()) {
      worker.get().shadow().scored(scored);
    }
  }

  /** The challenger and what was found of it. */
  Optional<Shadow> shadow() {
    return now.map(ShadowWorker::shadow);
  }

  /** The model in the shadow. */
  synchronized Optional<SealedModel> model() {
    return now.isPresent() ? chosen : Optional.empty();
  }

  /** Why there is no challenger any more, where that was nobody's wish. */
  synchronized Optional<Problem> ended() {
    return ended;
  }

  /**
   * Puts a challenger beside the champion, in place of any other.
   *
   * @throws ProblemException SERVER-130 to SERVER-132 if they can't be compared
   */
  synchronized void set(
      SealedModel champion, SealedModel challenger, KnownLists lists, Instant at) {
    Shadow shadow = new Shadow(champion, challenger, lists, at);
    stop();
    chosen = Optional.of(challenger);
    ended = Optional.empty();
    now = Optional.of(new ShadowWorker(shadow).start());
  }

  /** Whom to put beside the model that answers next. */
  synchronized void choose(SealedModel challenger) {
    chosen = Optional.of(challenger);
  }

  synchronized void clear() {
    stop();
    chosen = Optional.empty();
    ended = Optional.empty();
  }

  /**
   * Another model answers from now on: what was counted beside the one before ends with it. What
   * was the challenger itself is none any more.
   */
  synchronized void follow(SealedModel champion, KnownLists lists, Instant at) {
    if (chosen.isEmpty()) {
      return;
    }
    SealedModel challenger = chosen.get();
    if (champion.id().equals(challenger.id())) {
      clear();
      ended =
          Optional.of(
              Problem.warning(
                  "SERVER-133",
                  challenger.id() + " was the challenger and has taken over.",
                  "Choose another model to hold against it, such as the one before."));
      return;
    }
    try {
      set(champion, challenger, lists, at);
    } catch (ProblemException e) {
      clear();
      ended = Optional.of(e.problem());
    }
  }

  private void stop() {
    Optional<ShadowWorker> worker = now;
    now = Optional.empty();
    worker.ifPresent(ShadowWorker::close);
  }

  /** Ends the thread; a start goes on with the same challenger. */
  @Override
  public synchronized void close() {
    stop();
  }
}
