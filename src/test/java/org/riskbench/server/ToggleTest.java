package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.jr.ob.JSON;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.riskbench.answering.Resources;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

class ToggleTest {
  private static final String RECORD = "{\"amount\":60,\"channel\":\"web\",\"phone_match\":true}";

  @Test
  void theStatesAreToldInTheirOrder() {
    List<String> seen = new ArrayList<>();
    ScoringServer server = new ScoringServer();
    server.listen(state -> seen.add(state.getClass().getSimpleName()));

    ServerState.Running running = server.start(RunningServer.PLAN, SampleModels.version(2));
    server.swap(SampleModels.version(3));
    ServerState swapped = server.state();
    server.stop();
    server.stop();

    assertThat(seen).containsExactly("Starting", "Running", "Running", "Stopping", "Stopped");
    assertThat(running.model().version()).isEqualTo(2);
    assertThat(swapped)
        .isEqualTo(
            new ServerState.Running(
                running.address(), running.since(), SampleModels.version(3).id()));
    assertThat(server.state()).isEqualTo(new ServerState.Stopped());
  }

  @Test
  void aListenerTakenAwayHearsNothing() {
    List<ServerState> seen = new ArrayList<>();
    try (ScoringServer server = new ScoringServer()) {
      server.listen(seen::add).run();
      server.start(RunningServer.PLAN, SampleModels.version(1));
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void aServerThatRunsCantBeStartedAgain() {
    try (RunningServer running = RunningServer.start()) {
      assertProblem(
          () -> running.server().start(RunningServer.PLAN, SampleModels.version(1)), "SERVER-104");
      assertThat(running.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aStoppedServerHasNoModelToSwap() {
    assertProblem(() -> new ScoringServer().swap(SampleModels.version(1)), "SERVER-106");
  }

  @Test
  void aPortInUseIsNamedTogetherWithOneThatIsFree() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ScoringServer server = new ScoringServer()) {
      ServerPlan plan = RunningServer.PLAN.onPort(taken.getLocalPort());

      Problem problem =
          assertProblem(() -> server.start(plan, SampleModels.version(1)), "SERVER-102");

      assertThat(problem.what()).contains(Integer.toString(taken.getLocalPort()));
      assertThat(server.state()).isEqualTo(new ServerState.Failed(problem));
      int free = Integer.parseInt(problem.details().getOrDefault("freePort", "none"));
      assertThat(server.start(plan.onPort(free), SampleModels.version(1)).address().getPort())
          .isEqualTo(free);
    }
  }

  @Test
  void aStoppedServerLetsItsPortGo() {
    RunningServer running = RunningServer.start();
    URI address = running.address();
    running.close();

    assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void toggledFiftyTimesItLeavesNoThreadBehind() throws Exception {
    ScoringServer server = new ScoringServer();
    toggle(server); // loads classes, and whatever the JDK starts once
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    for (int i = 0; i < 50; i++) {
      toggle(server);
    }
    Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
    left.removeAll(before);
    // Carriers of virtual threads belong to the JDK, which lets them go by itself.
    left.removeIf(thread -> thread.getName().startsWith("ForkJoinPool"));
    assertThat(left).as("threads kept by a stopped server").hasSizeLessThan(5);
    for (Thread thread : left) {
      thread.join(TimeUnit.SECONDS.toMillis(60));
    }
    left.removeIf(thread -> !thread.isAlive());
    assertThat(left).isEmpty();
  }

  private static void toggle(ScoringServer server) throws Exception {
    URI address = server.start(RunningServer.PLAN, SampleModels.version(1)).address();
    try (RawCall call = new RawCall(address)) {
      call.send("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(call.rest()).endsWith("{\"status\":\"UP\"}");
    }
    server.stop();
  }

  @Test
  void underLoadEachAnswerComesWhollyFromOneModel() throws Exception {
    Map<Integer, Double> expected = new HashMap<>();
    for (int version = 1; version <= 20; version++) {
      expected.put(version, probability(SampleModels.version(version).model()));
    }
    try (RunningServer running = new RunningServer(RunningServer.PLAN, SampleModels.version(1))) {
      List<CompletableFuture<List<String>>> callers = new ArrayList<>();
      for (int caller = 0; caller < 3; caller++) {
        callers.add(CompletableFuture.supplyAsync(() -> callManyTimes(running)));
      }
      for (int swap = 0; swap < 200; swap++) {
        running.server().swap(SampleModels.version(1 + swap % 20));
      }
      for (CompletableFuture<List<String>> caller : callers) {
        for (String answer : caller.get()) {
          Map<String, Object> body = JSON.std.mapFrom(answer);
          Object version = Resources.object(body, "model").getOrDefault("version", -1);
          assertThat(body.get("probability")).isEqualTo(expected.get(version));
        }
      }
    }
  }

  private static List<String> callManyTimes(RunningServer running) {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      answers.add(running.score(RECORD).body());
    }
    return answers;
  }

  private static double probability(RiskModel model) {
    FlatRecord record = new FlatRecord(model.inputs());
    record.set(3, 60);
    record.set(4, "web");
    record.set(5, 1);
    Assessment assessment = model.newAssessment();
    model.assess(record, assessment);
    return assessment.probability();
  }

  @Test
  void aRequestInWorkIsAnsweredBeforeTheServerStops() throws Exception {
    RunningServer running = RunningServer.start();
    try (RawCall call = new RawCall(running.address());
        RawCall silent = new RawCall(running.address())) {
      silent.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(silent.line()).startsWith("HTTP/1.1 200");
      call.send(
          "POST /v1/score HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Expect: 100-continue\r\nContent-Length: 12\r\n\r\n");
      // The server asks for the body: the request is in work.
      assertThat(call.line()).startsWith("HTTP/1.1 100");
      assertThat(call.line()).isEmpty();
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(running::close);
      // The server has begun to stop and let go of who asks nothing.
      silent.rest();

      call.send("{\"amount\":1}");

      assertThat(call.line()).startsWith("HTTP/1.1 200");
      stopped.get(60, TimeUnit.SECONDS);
    }
  }

  private static Problem assertProblem(Runnable call, String code) {
    List<Problem> problems = new ArrayList<>();
    assertThatThrownBy(call::run)
        .asInstanceOf(type(ProblemException.class))
        .satisfies(e -> problems.add(e.problem()));
    assertThat(problems.get(0).code()).isEqualTo(code);
    return problems.get(0);
  }
}
