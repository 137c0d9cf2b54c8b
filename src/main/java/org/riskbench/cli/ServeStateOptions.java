package org.riskbench.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.state.LiveStates;
import org.riskbench.state.SightingSource;
import org.riskbench.state.StateAddress;
import org.riskbench.state.StateReport;
import org.riskbench.state.States;
import org.riskbench.velocity.VelocityPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a server keeps what it knows of earlier records, and what it must know to start. */
final class ServeStateOptions {
  @Mixin private final Warming warming = new Warming();

  @Option(
      names = "--state",
      paramLabel = "PLACE",
      description =
          "Where earlier records are kept: a folder (by default one in the home of Riskbench),"
              + " memory, or redis://HOST:PORT shared by several servers; the password of a Redis is"
              + " in the environment variable RISKBENCH_REDIS_PASSWORD. With caller nothing is kept:"
              + " each record brings what is known of its past.")
  private Optional<String> place = Optional.empty();

  /** Opens the place. */
  States open(Workplace workplace, SightingSource log) {
    String chosen = place.orElseGet(() -> workplace.places().state().toString());
    return StateAddress.ofDesk(chosen, workplace.places().keys(), System.getenv())
        .open(log, Clock.systemUTC());
  }

  /**
   * Sees to it that a model's state knows something, or that it is known to know nothing.
   *
   * @throws org.riskbench.problem.ProblemException USE-263 if nothing is known, no records of the
   *     past are given and that was not asked for
   */
  void prepare(
      States states,
      SealedModel model,
      Workplace workplace,
      Terminal terminal,
      OutputOptions output) {
    if (states instanceof LiveStates live) {
      live.troubles().forEach(terminal::say);
    }
    VelocityPlan plan = model.model().velocity();
    if (plan.isEmpty()) {
      return;
    }
    if (warming.isGiven()) {
      warming.warm(states, model, workplace, new ProgressLine(terminal, output));
    } else {
      states.of(plan);
      if (warming.isForgotten(model) && !states.isKnown(plan)) {
        throw Problem.error(
                "USE-263",
                "The model counts earlier records and would start without knowing any.",
                "Give them by --warm DATA, or start without by --cold.")
            .asException();
      }
    }
    if (!output.quiet) {
      terminal.say(StateReport.sentence(states, plan, Instant.now()));
    }
  }
}
