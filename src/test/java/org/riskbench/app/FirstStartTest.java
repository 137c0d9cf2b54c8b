package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.JobContext;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.sample.SamplePlan;
import org.riskbench.sample.SampleWriter;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ThemeSheet;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FirstStartTest {
  @TempDir private Path home;
  private final FxRobot robot = new FxRobot();
  private Desk desk;

  @BeforeEach
  void openWindow() throws Exception {
    SampleWriter.write(
        new SamplePlan(1500, 5), home.resolve("identity-sample.csv"), JobContext.none());
    FxToolkit.registerPrimaryStage();
    desk = FxToolkit.setupFixture(() -> TestDesk.of(Theme.LIGHT, home, new LaneJobRunner()));
    FxToolkit.setupStage(
        stage -> {
          Parent frame = desk.screens().load("shell");
          Scene scene = new Scene(frame, 1280, 800);
          ThemeSheet.dress(scene, desk.appearance());
          stage.setScene(scene);
          stage.show();
          desk.begin();
        });
  }

  @AfterEach
  void closeWindow() throws Exception {
    desk.close();
    FxToolkit.cleanupStages();
  }

  private static void await(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private boolean isEnabled(String id) {
    return robot.lookup(id).tryQueryAs(Button.class).filter(b -> !b.isDisabled()).isPresent();
  }

  @Test
  void theAnalystReachesTrainedRunsByTheLeadingButtonsAlone() throws Exception {
    await(() -> desk.session().dataset().isPresent() && isEnabled("#next"));
    robot.clickOn("#next");
    await(() -> isEnabled("#train"));

    robot.clickOn("#learner-factorization-machine");
    robot.clickOn("#train");
    await(() -> !desk.session().runs().isEmpty());

    assertThat(robot.lookup("#results").queryTableView().getItems().size()).isEqualTo(3);
    assertThat(robot.lookup("#next").queryButton().isDefaultButton()).isTrue();
    assertThat(desk.session().selectedRun()).isPresent();
  }

  @Test
  void theKeyboardReachesEveryScreen() throws Exception {
    await(() -> isEnabled("#next"));
    for (Screen screen : new Screen[] {Screen.SETTINGS, Screen.TRAIN, Screen.DATA}) {
      KeyCode digit = KeyCode.getKeyCode(Integer.toString(screen.number()));
      robot.press(KeyCode.CONTROL, digit).release(digit, KeyCode.CONTROL);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(desk.session().screenProperty().get()).isEqualTo(screen);
    }
    assertThat(robot.lookup(".title-2").queryAs(Label.class).getText()).isEqualTo("Data");
  }

  @Test
  void theHeadOfAColumnKeepsItsOrderOnceTheRecordsAreArranged() throws Exception {
    await(() -> desk.session().dataset().isPresent());
    robot.interact(() -> desk.session().show(DataView.RECORDS));
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
