package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class MadeChoiceTest {
  private final FxRobot robot = new FxRobot();
  private final List<String> made = new ArrayList<>();

  @BeforeEach
  void showBox() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(
        stage -> {
          ComboBox<String> box = new ComboBox<>();
          box.setId("box");
          box.getItems().setAll("one", "two", "three");
          box.setValue("one");
          MadeChoice.of(box, made::add);
          stage.setScene(new Scene(new StackPane(box), 300, 300));
          stage.show();
          box.requestFocus();
        });
  }

  @AfterEach
  void closeBox() throws Exception {
    FxToolkit.cleanupStages();
  }

  @Test
  void onlyWhatEnterTakesIsMade() {
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    assertThat(made).isEmpty();

    press(KeyCode.ENTER);
    assertThat(made).containsExactly("three");
  }

  @Test
  void whatIsLeftOrTakenAgainSetsOffNothing() {
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ESCAPE);
    assertThat(robot.lookup("#box").queryComboBox().getValue()).isEqualTo("one");
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);

    assertThat(made).isEmpty();
  }

  private void press(KeyCode key) {
    robot.press(key).release(key);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
