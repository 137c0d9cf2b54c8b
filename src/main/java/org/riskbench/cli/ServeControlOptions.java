package org.riskbench.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.riskbench.decision.Mode;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.Person;
import org.riskbench.server.ControlLog;
import org.riskbench.server.ModeFile;
import org.riskbench.server.RegistryShelf;
import org.riskbench.server.ScoringServer;
import org.riskbench.shadow.Shadow;
import picocli.CommandLine.Option;

/** How a published model is steered: by what it decides at first, and who is in its shadow. */
final class ServeControlOptions {
  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "normal, rules-only (the hard rules decide alone) or review-all (all is reviewed but"
              + " what a rule declines); POST /v1/mode changes it. Without it the mode that was"
              + " set last, normal at first.")
  private Optional<String> mode = Optional.empty();

  @Option(
      names = "--challenger",
      paramLabel = "MODEL",
      description =
          "A model that scores the same records in the shadow: NAME[:VERSION] in the registry, or a"
              + " file. GET /v1/challenger tells what would change if it answered.")
  private Optional<String> challenger = Optional.empty();

  /**
   * Prepares a server that is about to start.
   *
   * @param model that will answer
   * @param typed how the command names it, where it does
   */
  void prepare(
      ScoringServer server, Workplace workplace, SealedModel model, Optional<String> typed) {
    ModelRegistry registry = workplace.registry();
    ModelRegistry shelf =
        registry.holds(model) ? registry : folder(workplace, registry, typed.orElse(""));
    ModelDoors doors = new ModelDoors(workplace);
    server.use(
        new RegistryShelf(
            shelf,
            next ->
                doors.pass(
                    next, shelf.resolve(next.id().toString()).toString(), JobContext.none())));
    server.use(ControlLog.of(registry));
    challenger
        .map(registry::open)
        .ifPresent(
            other -> {
              // Says now what could not be compared later.
              new Shadow(model, other, workplace.lists(), Instant.EPOCH);
              server.prepareChallenger(other);
            });
    server.use(new ModeFile(workplace.places().home().resolve(ModeFile.NAME)));
    server.keepFigures(workplace.places().monitor());
    mode.map(word -> Mode.named(word).orElseThrow(ServeControlOptions::unknownMode))
        .filter(wanted -> wanted != server.killSwitch().mode())
        .ifPresent(
            wanted -> server.switchAndLog(wanted, "Asked for when the server was started.", ""));
  }

  /** The folder that the file served lies in. */
  private static ModelRegistry folder(Workplace workplace, ModelRegistry registry, String typed) {
    Path file = registry.resolve(typed).toAbsolutePath();
    return new ModelRegistry(
        Optional.ofNullable(file.getParent()).orElse(file),
        Clock.systemUTC(),
        workplace.onnx(),
        Person.atDesk(workplace.places().keys()));
  }

  private static RuntimeException unknownMode() {
    return Problem.error(
            "USE-295",
            "There is no such mode.",
            "Give --mode normal, --mode rules-only or --mode review-all.")
        .asException();
  }
}
