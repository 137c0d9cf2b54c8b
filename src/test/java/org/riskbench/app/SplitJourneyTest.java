package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.loading.Loading;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Screen;
import org.testfx.util.WaitForAsyncUtils;

class SplitJourneyTest extends OpenWindow {
  @BeforeEach
  void showSplit() throws Exception {
    await(() -> desk().session().preparation().divided().isPresent());
    robot.interact(() -> desk().session().show(DataView.SPLIT));
    await(() -> robot.lookup("#boundary-test").tryQuery().isPresent());
  }

  private String flag() {
    return robot.lookup("#boundary-test").queryAs(Label.class).getText();
  }

  private SplitPlan chosen() {
    return desk().session().preparation().split().orElseThrow();
  }

  @Test
  void aDraggedBoundaryIsWhatTheModelsAreTrainedBy() throws Exception {
    String before = flag();
    robot.drag("#boundary-test", MouseButton.PRIMARY).moveBy(60, 0).drop();
    await(() -> desk().session().preparation().split().isPresent());
    assertThat(flag()).isNotEqualTo(before);

    robot.type(KeyCode.LEFT);
    String moved = flag();
    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(flag()).as("Ctrl+Z takes the step back").isNotEqualTo(moved);
    await(() -> desk().session().preparation().divided().isPresent());

    robot.interact(() -> desk().session().go(Screen.TRAIN));
    robot.clickOn("Factorization machine").type(KeyCode.SPACE); // takes its tick away
    robot.clickOn("#train");
    await(() -> !desk().session().runs().isEmpty());
    assertThat(desk().session().runs()).allMatch(run -> run.split().equals(chosen()));
    robot.clickOn("#changeSplit");
    assertThat(desk().session().screenProperty().get()).isEqualTo(Screen.DATA);
  }

  @Test
  void otherDataIsDividedInItsUsualWayWhateverWasChosenBefore() throws Exception {
    ComboBox<Object> way = robot.lookup("#way").queryComboBox();
    robot.interact(() -> way.setValue(way.getItems().get(1)));
    assertThat(chosen()).isInstanceOf(SplitPlan.AtRandom.class);

    Dataset other =
        Loading.load(
            home,
            "when,label\n2026-01-01,1\n2026-01-02,0\n2026-01-03,1\n2026-01-04,0\n",
            LoadOptions.defaults().time("when"));
    robot.interact(() -> desk().session().setDataset(other));

    assertThat(desk().session().preparation().split()).isEmpty();
    assertThat(way.getValue()).hasToString("by time: the latest test");
  }
}
