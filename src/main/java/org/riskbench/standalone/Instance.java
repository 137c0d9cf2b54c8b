package org.riskbench.standalone;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.riskbench.answering.Json;
import org.riskbench.environment.Environment;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.rule.KnownLists;
import org.riskbench.server.DecisionKeeping;
import org.riskbench.server.ScoringServer;
import org.riskbench.server.ServerPlan;
import org.riskbench.server.UntilStopped;
import org.riskbench.state.LiveStates;
import org.riskbench.state.StateAddress;
import org.riskbench.state.StateReport;
import org.riskbench.state.States;
import org.riskbench.velocity.VelocityPlan;

/** One server, from opening what its environment names until the process is told to stop. */
final class Instance {
  private final Environment environment;
  private final Consumer<String> notes;
  private final Consumer<String> answer;

  /**
   * Nothing is opened yet.
   *
   * @param notes is told sentences for whoever runs the process
   * @param answer is told one line of JSON once calls are answered
   */
  Instance(Environment environment, Consumer<String> notes, Consumer<String> answer) {
    this.environment = environment;
    this.notes = notes;
    this.answer = answer;
  }

  /**
   * Publishes the model; returns once the server has stopped.
   *
   * @throws org.riskbench.problem.ProblemException ENV-1xx, or what else stands in the way of a
   *     start
   */
  void run() {
    environment.unknown().forEach(name -> notes.accept(StandaloneProblem.unknownVariable(name)));
    ServerPlan plan = new Publication(environment).plan();
    SealedModel model = ModelFileReader.read(environment.model(places()));
    plan.seals().check(model);
    VelocityPlan counted = model.model().velocity();
    Holdings holdings = new Holdings(environment);
    StateAddress past = holdings.past(counted);
    KnownLists lists = holdings.lists(plan.seals());
    ScoringServer server = new ScoringServer();
    server.use(lists);
    try (DecisionKeeping keeping = holdings.keeping(server, lists, past);
        server) {
      environment
          .mode()
          .ifPresent(
              mode -> server.beginIn(mode, "The variable " + Environment.MODE + " says so."));
      tellPast(server.states(), counted);
      UntilStopped.publish(
          server, plan, model, address -> tell(address, server, model), keeping::close);
    }
  }

  /** Beside the jar, then where the process was started. */
  private static List<Path> places() {
    return List.of(ProgramFolder.find(), Path.of(""));
  }

  /** That it is said where nothing is known is enough: callers see it at each answer. */
  private void tellPast(States states, VelocityPlan counted) {
    if (states instanceof LiveStates live) {
      live.troubles().forEach(this::note);
    }
    if (!counted.isEmpty()) {
      states.of(counted);
      notes.accept(StateReport.sentence(states, counted, Instant.now()));
    }
  }

  private void tell(URI address, ScoringServer server, SealedModel model) {
    server.notices().forEach(this::note);
    server.killSwitch().unusual().ifPresent(notes);
    Map<String, Object> ready = new LinkedHashMap<>();
    ready.put("address", address.toString());
    ready.put("model", model.id().toString());
    answer.accept(new String(Json.compact(ready).body(), StandardCharsets.UTF_8));
  }

  private void note(Problem problem) {
    notes.accept(problem.code() + ": " + problem.sentence());
  }
}
