package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Policy;
import org.riskbench.scoring.ModelId;
import org.riskbench.server.ServerState;
import org.riskbench.ui.session.DeskRun;

class ServeJourneyTest extends TrainedJourney {
  private static final ModelId FIRST = new ModelId("web", 1);
  private static final ModelId SECOND = new ModelId("web", 2);

  ServeJourneyTest() {
    super(6);
  }

  @BeforeEach
  void saveTwoModels() {
    for (int number : new int[] {2, 1}) {
      desk().registry().save("web", run(number).draft().apply(policy(run(number))));
    }
    robot.interact(() -> session().setModels(desk().registry().list()));
    robot.interact(
        () -> session().changeSettings(now -> now.serving(serving -> serving.withPort(0))));
  }

  @SuppressWarnings("try") // it runs beside, until it is closed
  @Test
  void aModelIsPublishedCalledWatchedToldOfFraudReplacedWithoutAGapAndStopped() throws Exception {
    hand.click("#rail-publish");
    hand.choose("#model", FIRST.toString());
    hand.click("#toggle");
    await("the server", () -> isPublished(FIRST) && isIdle());
    hand.click("#copyCall");
    LiveCaller caller = LiveCaller.by(Objects.requireNonNull(copied.get()));
    Map<String, Object> answer = caller.score("order-17");
    assertThat(answer).containsKeys("score", "decision");
    assertThat(answers(caller)).as("the window's decisions").isEqualTo(decisions(run(2)));

    hand.click("#view-live");
    String all = String.valueOf(1 + run(2).test().size());
    await("the records on the live page", () -> hand.words("#figures").contains(all));
    caller.tellFraud("order-17");
    hand.click("#view-decisions");
    hand.enter("#requestId", "order-17");
    hand.press(KeyCode.ENTER);
    await("the call in the log", () -> hand.rows("#table") == 1 && isIdle());
    assertThat(hand.words("#table").split("\n"))
        .as("the line of the call")
        .contains("order-17", String.valueOf(answer.get("score")));

    hand.click("#view-server");
    try (Others unused = new Others(caller)) {
      hand.choose("#model", SECOND.toString());
      hand.click("#replace");
      await("the other model", () -> isPublished(SECOND) && isIdle());
    }
    assertThat(answers(caller)).as("the other's decisions").isEqualTo(decisions(run(1)));
    hand.click("#toggle");
    await(
        "the end",
        () -> session().serverProperty().get() instanceof ServerState.Stopped && isIdle());
    assertThatThrownBy(() -> caller.score("order-18")).isInstanceOf(IOException.class);
  }

  private boolean isPublished(ModelId model) {
    return session().serverProperty().get() instanceof ServerState.Running now
        && now.model().equals(model);
  }

  private Policy policy(DeskRun run) {
    return session().thresholds().policy(run);
  }

  /** What the window says of the test records, by their scores and its thresholds. */
  private List<String> decisions(DeskRun run) {
    List<String> decided = new ArrayList<>();
    for (int score : run.test().scores()) {
      decided.add(policy(run).decide(score).name());
    }
    return decided;
  }

  /** What callers are told of the same records. */
  private List<String> answers(LiveCaller caller) throws Exception {
    List<String> file = Files.readAllLines(home.resolve("identity-sample.csv"));
    List<String> sent = new ArrayList<>(List.of(file.get(0)));
    for (int row : run(1).test().rows()) {
      sent.add(file.get(row + 1));
    }
    return caller.scoreAll(sent).stream()
        .map(answer -> String.valueOf(answer.get("decision")))
        .toList();
  }

  /** Other callers meanwhile, none of whom may be turned away. */
  private static final class Others implements AutoCloseable {
    private final AtomicBoolean enough = new AtomicBoolean();
    private final CompletableFuture<Void> calls;

    Others(LiveCaller caller) {
      calls = CompletableFuture.runAsync(() -> call(caller));
    }

    private void call(LiveCaller caller) {
      try {
        for (int i = 0; !enough.get(); i++) {
          caller.score("other-" + i);
        }
      } catch (IOException | InterruptedException e) {
        throw new AssertionError("somebody was turned away", e);
      }
    }

    @Override
    public void close() {
      enough.set(true);
      calls.join();
    }
  }
}
