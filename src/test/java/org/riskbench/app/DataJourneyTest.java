package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
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
import org.riskbench.ui.kit.ThemeSheet;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

class DataJourneyTest {
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
    await(() -> desk.session().profile().whole().isPresent());
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

  private void shortcut(KeyCode... codes) {
    robot.press(KeyCode.CONTROL).press(codes).release(codes).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String role(String column) {
    var schema = desk.session().dataset().orElseThrow().schema();
    return schema.column(schema.require(column)).role().name();
  }

  @Test
  void aFindingIsKeptWithANoteAndTakenBackByTheKeyboard() throws Exception {
    NodeQuery tabs = robot.lookup(".tab-label");
    Label findings = tabs.match((Label tab) -> tab.getText().startsWith("Findings")).query();
    robot.clickOn(findings);
    robot.clickOn("Keep with note");
    robot.write("reviewed");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(desk.session().preparation().notes()).containsValue("reviewed");

    robot.clickOn("#next"); // whatever has the focus
    robot.clickOn("Data");
    robot.clickOn("#undo");
    assertThat(desk.session().preparation().notes()).isEmpty();
    shortcut(KeyCode.Y);
    assertThat(desk.session().preparation().notes()).containsValue("reviewed");
    shortcut(KeyCode.Z);
    assertThat(desk.session().preparation().notes()).isEmpty();
    shortcut(KeyCode.SHIFT, KeyCode.Z);
    assertThat(desk.session().preparation().notes()).containsValue("reviewed");
  }

  @Test
  void undoReachesAFindingThatWasJustActedOn() throws Exception {
    NodeQuery tabs = robot.lookup(".tab-label");
    Label findings = tabs.match((Label tab) -> tab.getText().startsWith("Findings")).query();
    robot.clickOn(findings);
    robot.clickOn("Ignore column");
    await(() -> role("email_domain").equals("IGNORED"));
    await(() -> desk.board().currentProperty().get().isEmpty());

    shortcut(KeyCode.Z);
    await(() -> role("email_domain").equals("FEATURE"));
  }

  @Test
  void aColumnIsFoundDescribedAndGivenAnotherRole() throws Exception {
    robot.clickOn("#filter").write("device_id");
    Node table = robot.lookup("#columns").query();
    Node name = robot.from(table).lookup("device_id").query();
    robot.clickOn(name).type(KeyCode.ENTER); // which leads nowhere else
    Node detail = robot.lookup("#detail").query();
    Label title = robot.from(detail).lookup(".title-4").query();
    assertThat(title.getText()).isEqualTo("device_id");

    ComboBox<?> role =
        robot
            .from(table)
            .lookup(".cell-choice")
            .match((ComboBox<?> box) -> box.getAccessibleText().contains("Entity key"))
            .query();
    WaitForAsyncUtils.waitForAsyncFx(5_000, () -> role.getSelectionModel().selectLast());
    await(() -> role("device_id").equals("IGNORED"));
    await(() -> desk.board().currentProperty().get().isEmpty());
    robot.clickOn("#undo");
    await(() -> role("device_id").equals("ENTITY"));
  }
}
