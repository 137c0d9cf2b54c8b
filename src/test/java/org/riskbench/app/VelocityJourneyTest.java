package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
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
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class VelocityJourneyTest {
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
    await(() -> desk.session().dataset().isPresent());
    robot.interact(() -> desk.session().show(DataView.VELOCITY));
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

  private TableView<Object> table(String id) {
    return robot.lookup(id).queryTableView();
  }

  @Test
  void aFeatureAddedByClicksIsInTheTrainedModel() throws Exception {
    await(() -> !table("#features").getItems().isEmpty());
    int suggested = table("#features").getItems().size();

    robot.clickOn("#adding");
    robot.clickOn("#key").type(KeyCode.DOWN, 2).type(KeyCode.ENTER);
    robot.interact(
        () -> ((ComboBox<?>) robot.lookup("#window").query()).getEditor().setText("90m"));
    robot.clickOn("#addFeature");
    await(() -> table("#features").getItems().size() == suggested + 1);
    VelocityFeature added =
        new VelocityFeature(List.of("device_id"), Window.parse("90m"), Aggregate.COUNT);
    assertThat(desk.session().preparation().velocity().orElseThrow().features()).contains(added);

    robot.interact(() -> desk.session().go(Screen.TRAIN));
    await(() -> isEnabled("#train"));
    robot.clickOn("#train");
    await(() -> !desk.session().runs().isEmpty());

    assertThat(desk.session().runs().get(0).model().recipe().velocity().features()).contains(added);
  }

  @Test
  void theNextFraudShowsWhatCameBefore() throws Exception {
    await(() -> !table("#features").getItems().isEmpty());
    robot.clickOn("#tryPart");

    robot.clickOn("#nextFraud");

    await(() -> !table("#told").getItems().isEmpty());
    robot.interact(() -> table("#told").getSelectionModel().select(0));
    assertThat(robot.lookup("#nothing").queryAs(Label.class).getText()).isNotEmpty();
  }

  @Test
  void anEncodingIsChosenFromTheListAndTrainedWith() throws Exception {
    robot.interact(() -> desk.session().show(DataView.ENCODING));
    await(() -> !table("#encodings").getItems().isEmpty());

    robot.clickOn("#filter").write("amount");
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("Auto: logarithm").clickOn("quantile bins");
    await(() -> !desk.session().preparation().encodings().isEmpty());

    assertThat(desk.session().preparation().encodings().keySet())
        .allMatch(n -> n.contains("amount"));
  }
}
