package org.riskbench.ui.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Mode;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.server.ScoringServer;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.ScreenLoader;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The kill switch by keys: one stop of Tab, and nothing holds before it is confirmed. */
class ModeKeysTest {
  private final FxRobot robot = new FxRobot();
  private final ScoringServer server = new ScoringServer();

  @BeforeEach
  void showSwitch() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(
        stage -> {
          ModeViewModel mode =
              new ModeViewModel(server, Messages.bundled(), new InlineJobRunner(), Runnable::run);
          Parent part =
              new ScreenLoader(
                      Messages.bundled(),
                      Map.of(ModeController.class, () -> new ModeController(mode)))
                  .load("publish-mode");
          Button after = new Button("after");
          after.setId("after");
          stage.setScene(new Scene(new VBox(part, after), 900, 300));
          stage.show();
          part.lookup("#normal").requestFocus();
        });
  }

  @AfterEach
  void closeSwitch() throws Exception {
    server.close();
    FxToolkit.cleanupStages();
  }

  @Test
  void arrowKeysChooseAndTheFocusStaysUntilTheReasonIsGoneTo() {
    press(KeyCode.RIGHT);
    assertThat(focus()).isEqualTo("rulesOnly");
    assertThat(isAsked()).isTrue();
    press(KeyCode.RIGHT);
    assertThat(focus()).isEqualTo("reviewAll");
    assertThat(isDown("reviewAll")).isTrue();
    assertThat(server.killSwitch().position().mode()).isEqualTo(Mode.NORMAL);

    press(KeyCode.TAB);
    assertThat(focus()).isEqualTo("why");
    robot.write("an attack");
    press(KeyCode.ENTER);
    assertThat(server.killSwitch().position().mode()).isEqualTo(Mode.REVIEW_ALL);
  }

  @Test
  void goingBackToWhatHoldsAsksNothing() {
    press(KeyCode.RIGHT);
    press(KeyCode.LEFT);

    assertThat(isAsked()).isFalse();
    assertThat(focus()).isEqualTo("normal");
    press(KeyCode.TAB);
    assertThat(focus()).as("one stop for all three").isEqualTo("after");
  }

  @Test
  void aClickLeadsToTheReasonAndEscapeLeavesTheSwitchAsItIs() {
    robot.clickOn("#reviewAll");
    assertThat(focus()).isEqualTo("why");
    press(KeyCode.ESCAPE);

    assertThat(isAsked()).isFalse();
    assertThat(isDown("normal")).isTrue();
    assertThat(isDown("reviewAll")).isFalse();
  }

  private boolean isAsked() {
    return robot.lookup("#why").query().getParent().getParent().isVisible();
  }

  private boolean isDown(String id) {
    return robot.lookup("#" + id).queryAs(ToggleButton.class).isSelected();
  }

  private void press(KeyCode key) {
    robot.press(key).release(key);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String focus() {
    return robot.window(0).getScene().getFocusOwner().getId();
  }
}
