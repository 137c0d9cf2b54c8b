package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class SegmentTest {
  private final FxRobot robot = new FxRobot();
  private final List<String> chosen = new ArrayList<>();

  @BeforeEach
  void showRow() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(
        stage -> {
          ToggleGroup group = new ToggleGroup();
          HBox row = new HBox(new Button("before"));
          for (String word : List.of("one", "two", "three")) {
            Segment segment = new Segment();
            segment.setId(word);
            segment.setText(word);
            segment.setToggleGroup(group);
            segment.setSelected(word.equals("one"));
            segment.setOnAction(event -> chosen.add(word));
            row.getChildren().add(segment);
          }
          Button after = new Button("after");
          after.setId("after");
          row.getChildren().add(after);
          stage.setScene(new Scene(row, 400, 100));
          stage.show();
        });
  }

  @AfterEach
  void closeRow() throws Exception {
    FxToolkit.cleanupStages();
  }

  @Test
  void whatIsChosenByArrowKeysCountsLikeAClick() {
    press(KeyCode.TAB);
    assertThat(focus()).as("the chosen one").isEqualTo("one");
    press(KeyCode.RIGHT);

    assertThat(focus()).isEqualTo("two");
    assertThat(chosen).containsExactly("two");
    press(KeyCode.RIGHT);
    press(KeyCode.LEFT);
    assertThat(chosen).containsExactly("two", "three", "two");
    press(KeyCode.SPACE);
    assertThat(chosen).as("is chosen already").hasSize(3);
  }

  @Test
  void tabGoesInAndOutOfTheRowInOneStep() {
    press(KeyCode.TAB);
    press(KeyCode.TAB);

    assertThat(focus()).isEqualTo("after");
    assertThat(chosen).isEmpty();
  }

  private void press(KeyCode key) {
    robot.press(key).release(key);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String focus() {
    return robot.window(0).getScene().getFocusOwner().getId();
  }
}
