package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.KeyFocus;
import org.riskbench.ui.kit.Screen;

class FrameFocusTest extends OpenWindow {
  @BeforeEach
  void waitForTheSample() throws Exception {
    await(() -> desk().session().preparation().divided().isPresent());
    await(() -> desk().board().currentProperty().get().isEmpty());
  }

  private Node owner() {
    return scene().getFocusOwner();
  }

  private boolean isIn(String region) {
    return KeyFocus.isWithin(robot.lookup(region).query(), owner());
  }

  @Test
  void f6GoesRoundTheRegionsOfTheWindow() {
    robot.interact(() -> robot.lookup("#rail-data").query().requestFocus());
    robot.type(KeyCode.F6);
    assertThat(isIn(".stage")).isTrue();
    robot.type(KeyCode.F6);
    assertThat(isIn(".status-strip")).isTrue();
    robot.type(KeyCode.F6);
    assertThat(owner().getId()).isEqualTo("rail-data");
    robot.press(KeyCode.SHIFT).type(KeyCode.F6).release(KeyCode.SHIFT);
    assertThat(isIn(".status-strip")).isTrue();
    assertThat(owner().isFocusVisible()).as("the ring shows where the keyboard is").isTrue();
  }

  @Test
  void aScreenThatComesBackHasTheFocusWhereItWasLeft() {
    robot.interact(() -> robot.lookup("#filter").queryAs(TextField.class).requestFocus());
    go(Screen.SETTINGS);
    assertThat(isIn(".stage")).isTrue();
    assertThat(owner().isFocusVisible()).isTrue();
    go(Screen.DATA);
    assertThat(owner().getId()).isEqualTo("filter");
  }

  @Test
  void aViewThatIsLeftGivesTheFocusToTheTabs() {
    robot.interact(() -> robot.lookup("#filter").queryAs(TextField.class).requestFocus());
    robot.interact(() -> desk().session().show(DataView.SPLIT));
    assertThat(owner().getId()).isEqualTo("views");
  }

  @Test
  void aControlThatGoesGivesTheFocusToOneOfTheSameScreen() {
    go(Screen.TRAIN);
    robot.interact(() -> robot.lookup("#train").query().requestFocus());
    robot.interact(() -> robot.lookup("#train").query().setVisible(false));
    assertThat(isIn(".stage")).isTrue();
    robot.interact(() -> robot.lookup("#train").query().setVisible(true));
  }

  private void go(Screen screen) {
    KeyCode digit = KeyCode.getKeyCode(Integer.toString(screen.number()));
    robot.press(KeyCode.CONTROL, digit).release(digit, KeyCode.CONTROL);
  }
}
