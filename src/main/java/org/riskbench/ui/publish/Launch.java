package org.riskbench.ui.publish;

import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.parity.ModelGate;
import org.riskbench.parity.ParityReport;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.scoring.ModelId;
import org.riskbench.server.DecisionKeeping;
import org.riskbench.server.ScoringServer;
import org.riskbench.server.ServerPlan;

/**
 * Puts a saved model behind the address. Nothing answers a caller that has not passed the gate.
 *
 * @param gate every model passes it before it answers
 * @param seal what is asked of a model's seal
 * @param log where decisions are kept while it answers
 */
public record Launch(
    ModelRegistry registry,
    ScoringServer server,
    ModelGate gate,
    SealDemand seal,
    DecisionKeeping log) {
  /** What the next start is asked for. */
  record Wish(ServerPlan plan, boolean onlyTrusted, boolean logged) {}

  /** A model that answers, and what came of the check before. */
  record Launched(SealedModel model, ParityReport parity) {}

  /**
   * Starts the server.
   *
   * @param wish whether a key that this desk trusts must have sealed the model, and whether
   *     decisions are kept
   * @param past records on the desk, so that a model that counts earlier ones knows some
   */
  Launched start(Wish wish, ModelId id, Optional<Dataset> past, JobContext context) {
    Launched launched = checked(id, context.share(0.5, "parity"));
    boolean started = false;
    try {
      if (wish.logged()) {
        log.open();
      } else {
        log.doWithout();
      }
      DeskPast.warm(server.states(), launched.model(), past, context.share(0.5, "warm"));
      server.start(wish.plan().asking(seal.policy(wish.onlyTrusted())), launched.model());
      started = true;
      return launched;
    } finally {
      if (!started) {
        stop();
      }
    }
  }

  /** Stops the server, then closes the log. */
  void stop() {
    server.close();
    log.close();
  }

  /**
   * Lets another model answer.
   *
   * @param past records on the desk: a model that counts earlier ones is warmed by them where
   *     nothing is known of what it counts
   * @param cold whether it takes over though nothing is known
   * @throws org.riskbench.problem.ProblemException STATE-114 if nothing is known and that was not
   *     asked for
   */
  Launched swap(ModelId id, Optional<Dataset> past, boolean cold, JobContext context) {
    Launched launched = checked(id, context.share(0.5, "parity"));
    DeskPast.warm(server.states(), launched.model(), past, context.share(0.5, "warm"));
    if (!cold) {
      server.states().requireKnown(launched.model().model().velocity());
    }
    server.swap(launched.model());
    return launched;
  }

  private Launched checked(ModelId id, JobContext context) {
    SealedModel model = registry.load(id);
    return new Launched(model, gate.pass(model, context));
  }
}
