package org.riskbench.cli;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.answering.ExampleCall;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.scoring.ModelId;
import org.riskbench.server.DecisionKeeping;
import org.riskbench.server.PublishingLog;
import org.riskbench.server.ScoringServer;
import org.riskbench.server.ServerPlan;
import org.riskbench.server.UntilStopped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Publish a model over HTTP until Ctrl-C.",
    footer = {"", "Example: riskbench serve registrations:3 --port 7070"})
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final ServeStateOptions state = new ServeStateOptions();
  @Mixin private final SealOptions seal = new SealOptions();
  @Mixin private final ServeControlOptions control = new ServeControlOptions();
  @Mixin private final ServeLogOptions log = new ServeLogOptions();
  @Mixin private final ServeAccessOptions access = new ServeAccessOptions();
  @Mixin private final ServeLimitOptions limits = new ServeLimitOptions();

  @Parameters(
      paramLabel = "MODEL",
      arity = "0..1",
      description = "NAME[:VERSION] in the registry, or a file; without it the champion.")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--host",
      defaultValue = ServerPlan.DEFAULT_HOST,
      description = "Address to listen on (${DEFAULT-VALUE}).")
  private String host = ServerPlan.DEFAULT_HOST;

  @Option(
      names = "--port",
      defaultValue = "7070",
      description = "Port to listen on; 0 takes a free one (${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--lenient",
      description =
          "Unknown fields are a warning, not an error, and a rule's list may be missing: what the"
              + " rule would stop is reviewed then.")
  private boolean lenient;

  ServeCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    SealPolicy seals = seal.policy(workplace);
    ServerPlan plan =
        ServerPlan.defaults()
            .protectedBy(access.protection(workplace, !ServerPlan.isLoopback(host)))
            .within(limits.limits())
            .onHost(host)
            .onPort(port)
            .lenient(lenient)
            .asking(seals);
    ModelRegistry registry = workplace.registry();
    SealedModel sealed = opened(registry);
    seals.check(sealed);
    new ModelDoors(workplace)
        .passOnce(sealed, model.orElse(sealed.id().toString()), JobContext.none());
    ScoringServer server = new ScoringServer();
    server.use(workplace.lists());
    control.prepare(server, workplace, sealed, model);
    if (registry.holds(sealed)) {
      server.listen(new PublishingLog(registry, terminal::say));
    }
    if (lenient) {
      workplace.lists().troubles(sealed.model().rules().lists()).forEach(terminal::say);
    }
    try (DecisionKeeping keeping =
            new DecisionKeeping(
                server,
                () -> log.open(workplace),
                open -> log.kept(open, workplace),
                sightings -> state.open(workplace, sightings));
        server) {
      keeping.open();
      state.prepare(server.states(), sealed, workplace, terminal, output);
      return serve(terminal, output, server, plan, sealed, keeping::close);
    }
  }

  private SealedModel opened(ModelRegistry registry) {
    if (model.isPresent()) {
      return registry.open(model.get());
    }
    ModelId champion =
        registry
            .champion()
            .orElseThrow(
                () ->
                    Problem.error(
                            "USE-250",
                            "No model is named and the registry has no champion.",
                            "Name one (riskbench models list), or: riskbench models stage"
                                + " NAME:VERSION champion --why TEXT")
                        .asException());
    return registry.load(champion);
  }

  /**
   * Publishes until the process is told to stop.
   *
   * @param last done once the server has stopped
   */
  static int serve(
      Terminal terminal,
      OutputOptions output,
      ScoringServer server,
      ServerPlan plan,
      SealedModel model,
      Runnable last) {
    UntilStopped.publish(
        server,
        plan,
        model,
        address -> tell(terminal, output, server, address, plan, model),
        () -> {
          last.run();
          if (!output.quiet) {
            terminal.say("Stopped.");
          }
        });
    return ExitCode.DONE;
  }

  private static void tell(
      Terminal terminal,
      OutputOptions output,
      ScoringServer server,
      URI address,
      ServerPlan plan,
      SealedModel model) {
    server.notices().forEach(terminal::say);
    server.killSwitch().unusual().ifPresent(terminal::say);
    Map<String, Object> ready = new LinkedHashMap<>();
    ready.put("address", address.toString());
    ready.put("model", model.id().toString());
    terminal.json(ready);
    if (!output.quiet) {
      boolean given = server.states().of(model.model().velocity()).isGiven();
      terminal.say("Publishing " + model.id() + " on " + address + ". Try it:");
      terminal.say(
          given ? ExampleCall.curlWithPast(address, model) : ExampleCall.curl(address, model));
      if (plan.protection().keys().isPresent()) {
        terminal.say("Callers send their key with it: -H 'Authorization: Bearer KEY'");
      }
      terminal.say("Documentation: " + address + "/docs. Ctrl-C stops it.");
    }
  }
}
