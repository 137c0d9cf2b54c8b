package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.riskbench.modelfile.Drafts;
import org.riskbench.ui.export.ReadmePane;
import org.riskbench.ui.kit.Screen;
import org.testfx.util.WaitForAsyncUtils;

class ExportJourneyTest extends OpenWindow {
  @Test
  void aSavedModelBecomesAKitInAFolderByClicksAndKeys() throws Exception {
    desk().registry().save("counting", Drafts.counting());
    robot.interact(() -> desk().session().setModels(desk().registry().list()));
    KeyCode digit = KeyCode.getKeyCode(Integer.toString(Screen.EXPORT.number()));
    robot.press(KeyCode.CONTROL, digit).release(digit, KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(isEnabled("#make")).isFalse();

    robot.clickOn("#target-container");
    await(() -> robot.lookup("#past-caller").tryQueryAs(RadioButton.class).isPresent());
    assertThat(robot.lookup("#past-caller").queryAs(RadioButton.class).isSelected()).isFalse();
    robot.type(KeyCode.DOWN); // within the list of targets
    await(() -> robot.lookup("#target-kubernetes").queryAs(ToggleButton.class).isSelected());
    robot.clickOn("#past-caller");
    Path place = home.resolve("kit");
    robot.interact(
        () -> robot.lookup("#folder").queryAs(TextField.class).setText(place.toString()));
    await(() -> isEnabled("#make"));

    robot.clickOn("#make");
    await(() -> !robot.lookup("#readme").queryAs(ReadmePane.class).getChildren().isEmpty());

    assertThat(place.resolve("deployment.yaml")).exists();
    assertThat(place.resolve("SHA256SUMS")).exists();
  }
}
