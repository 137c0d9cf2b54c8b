package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.Screen;
import org.testfx.util.WaitForAsyncUtils;

class LeavingTest extends OpenWindow {
  private final HeldJobs jobs = new HeldJobs();
  private final AtomicReference<Stage> opened = new AtomicReference<>();

  @Override
  Desk newDesk() {
    return TestDesk.of(Theme.LIGHT, home, jobs);
  }

  @BeforeEach
  void watch() throws Exception {
    await(() -> desk().session().dataset().isPresent() && isIdle());
    opened.set((Stage) robot.window(0));
    robot.interact(() -> desk().leaving().watch(stage()));
  }

  @AfterEach
  void letGo() {
    jobs.release();
  }

  @Test
  void aWindowWithNothingToLoseClosesWithoutAQuestion() {
    closeBySystem();

    assertThat(stage().isShowing()).isFalse();
  }

  @Test
  void closingDuringTrainingAsksAndEscapeStays() throws Exception {
    train();

    closeBySystem();

    assertThat(isAsked()).isTrue();
    assertThat(said()).contains("Train models");
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(isAsked()).isFalse();
    assertThat(stage().isShowing()).isTrue();
    assertThat(isIdle()).isFalse();
  }

  @Test
  void theKeysOfClosingAskTooAndTheButtonWithTheVerbCloses() throws Exception {
    train();

    robot.push(KeyCode.CONTROL, KeyCode.Q);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(isAsked()).isTrue();
    assertThat(robot.lookup("#stay").query().isFocused()).isTrue();

    robot.push(KeyCode.TAB);
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(stage().isShowing()).isFalse();
  }

  @Test
  void aRestartThatAsksFirstIsStillARestartOnceItIsConfirmed() throws Exception {
    train();

    robot.interact(() -> desk().leaving().restart());
    assertThat(robot.lookup(".leave .title-4").queryAs(Label.class).getText())
        .startsWith("Restart Riskbench?");
    robot.push(KeyCode.ESCAPE);
    closeBySystem();
    assertThat(desk().leaving().isRestarting()).as("closing after all").isFalse();
    robot.push(KeyCode.ESCAPE);

    robot.interact(() -> desk().leaving().restart());
    robot.clickOn("Stop and restart");
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(stage().isShowing()).isFalse();
    assertThat(desk().leaving().isRestarting()).isTrue();
  }

  @Test
  void undoWhereNothingWasDoneSaysSo() {
    robot.interact(() -> desk().session().go(Screen.COMPARE));

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(robot.lookup(".toast .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("There is nothing to undo on this screen.");
  }

  private void train() throws Exception {
    robot.interact(() -> desk().session().go(Screen.TRAIN));
    jobs.hold("job.train");
    robot.interact(() -> desk().train());
    await(jobs::isHolding);
  }

  private boolean isIdle() {
    return desk().board().currentProperty().get().isEmpty();
  }

  private void closeBySystem() {
    Stage stage = stage();
    robot.interact(
        () -> {
          WindowEvent request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
          stage.fireEvent(request);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Stage stage() {
    return Objects.requireNonNull(opened.get());
  }

  private boolean isAsked() {
    return robot
        .lookup(".leave")
        .tryQuery()
        .filter(node -> node.getParent().isVisible())
        .isPresent();
  }

  private String said() {
    return robot.lookup(".leave-losses .label").queryAs(Label.class).getText();
  }
}
