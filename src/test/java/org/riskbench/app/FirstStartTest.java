package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.riskbench.experiment.Portfolio;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Screen;
import org.testfx.util.WaitForAsyncUtils;

class FirstStartTest extends OpenWindow {
  @Test
  void theAnalystReachesTrainedRunsByTheLeadingButtonsAlone() throws Exception {
    await(() -> desk().session().dataset().isPresent() && isEnabled("#next"));
    robot.clickOn("#next");
    await(() -> isEnabled("#train"));

    robot.clickOn("#chosenMode");
    robot.clickOn("#train");
    await(() -> !desk().session().runs().isEmpty());

    assertThat(robot.lookup("#results").queryTableView().getItems().size())
        .isEqualTo(Portfolio.plans(1).size());
    assertThat(robot.lookup("#next").queryButton().isDefaultButton()).isTrue();
    assertThat(desk().session().selectedRun()).isPresent();
  }

  @Test
  void theKeyboardReachesEveryScreen() throws Exception {
    await(() -> isEnabled("#next"));
    for (Screen screen : new Screen[] {Screen.SETTINGS, Screen.TRAIN, Screen.DATA}) {
      KeyCode digit = KeyCode.getKeyCode(Integer.toString(screen.number()));
      robot.press(KeyCode.CONTROL, digit).release(digit, KeyCode.CONTROL);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(desk().session().screenProperty().get()).isEqualTo(screen);
    }
    assertThat(robot.lookup(".title-2").queryAs(Label.class).getText()).isEqualTo("Data");
  }

  @Test
  void theHeadOfAColumnKeepsItsOrderOnceTheRecordsAreArranged() throws Exception {
    await(() -> desk().session().dataset().isPresent());
    robot.interact(() -> desk().session().show(DataView.RECORDS));
    TableView<Integer> records = robot.lookup("#records").queryTableView();
    robot.interact(
        () -> {
          TableColumn<Integer, ?> time = records.getColumns().get(2);
          time.setSortType(TableColumn.SortType.DESCENDING);
          records.getSortOrder().add(time);
        });

    await(() -> records.getItems().get(0) != 0);

    assertThat(records.getSortOrder()).hasSize(1);
  }
}
