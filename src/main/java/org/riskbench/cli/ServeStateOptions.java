package org.riskbench.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.state.CallerStates;
import org.riskbench.state.Known;
import org.riskbench.state.LiveStates;
import org.riskbench.state.SightingSource;
import org.riskbench.state.StateAddress;
import org.riskbench.state.States;
import org.riskbench.velocity.VelocityPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a server keeps what it knows of earlier records, and what it must know to start. */
final class ServeStateOptions {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

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
    return new StateAddress(chosen, workplace.places().keys(), System.getenv())
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
      terminal.say(sentence(states, plan, Instant.now()));
    }
  }

  /** Whether callers say what is known of earlier records. */
  boolean isByCaller() {
    return place.filter(StateAddress.CALLER::equals).isPresent();
  }

  /** What was found, in a sentence. */
  static String sentence(States states, VelocityPlan plan, Instant now) {
    if (states instanceof CallerStates) {
      return "Nothing is kept of earlier records: each record brings %d fields that say it."
          .formatted(plan.size());
    }
    Optional<Known> known = states.known(plan).filter(each -> each.records() > 0);
    if (known.isEmpty()) {
      return "No earlier records are known yet; they are kept %s.".formatted(states.place());
    }
    Known found = known.get();
    double seen = Math.floor(100 * found.coverage(found.newest(), plan.horizon()));
    String until =
        plan.timeUnit() == 1
            ? ", the latest of %s (%s ago)"
                .formatted(
                    MINUTE.format(Instant.ofEpochMilli(found.newest())),
                    age(Duration.between(Instant.ofEpochMilli(found.newest()), now)))
            : "";
    return String.format(
        Locale.ROOT,
        "%,d earlier records are known%s, %.0f %% of the longest window; they are kept %s.",
        found.records(),
        until,
        seen,
        states.place());
  }

  private static String age(Duration age) {
    if (age.compareTo(Duration.ofHours(2)) < 0) {
      return Math.max(0, age.toMinutes()) + " minutes";
    }
    return age.compareTo(Duration.ofDays(2)) < 0
        ? age.toHours() + " hours"
        : age.toDays() + " days";
  }
}
