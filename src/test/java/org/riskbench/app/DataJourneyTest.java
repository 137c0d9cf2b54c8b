package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

class DataJourneyTest extends OpenWindow {
  @BeforeEach
  void awaitProfile() throws Exception {
    await(() -> desk().session().profile().whole().isPresent());
  }

  private void shortcut(KeyCode... codes) {
    robot.press(KeyCode.CONTROL).press(codes).release(codes).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String role(String column) {
    var schema = desk().session().dataset().orElseThrow().schema();
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
    assertThat(desk().session().preparation().notes()).containsValue("reviewed");

    robot.clickOn("#next"); // whatever has the focus
    robot.clickOn("Data");
    robot.clickOn("#undo");
    assertThat(desk().session().preparation().notes()).isEmpty();
    shortcut(KeyCode.Y);
    assertThat(desk().session().preparation().notes()).containsValue("reviewed");
    shortcut(KeyCode.Z);
    assertThat(desk().session().preparation().notes()).isEmpty();
    shortcut(KeyCode.SHIFT, KeyCode.Z);
    assertThat(desk().session().preparation().notes()).containsValue("reviewed");
  }

  @Test
  void undoReachesAFindingThatWasJustActedOn() throws Exception {
    NodeQuery tabs = robot.lookup(".tab-label");
    Label findings = tabs.match((Label tab) -> tab.getText().startsWith("Findings")).query();
    robot.clickOn(findings);
    robot.clickOn("Ignore column");
    await(() -> role("email_domain").equals("IGNORED"));
    await(() -> desk().board().currentProperty().get().isEmpty());

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

    ComboBox<?> role = roleBox("Entity key");
    WaitForAsyncUtils.waitForAsyncFx(5_000, () -> role.getSelectionModel().selectLast());
    await(() -> role("device_id").equals("IGNORED"));
    await(() -> desk().board().currentProperty().get().isEmpty());
    robot.clickOn("#undo");
    await(() -> role("device_id").equals("ENTITY"));
  }

  private ComboBox<?> roleBox(String held) {
    return robot
        .from(robot.lookup("#columns").<Node>query())
        .lookup(".cell-choice")
        .match((ComboBox<?> box) -> box.getAccessibleText().contains(held))
        .query();
  }

  /** On the way through the list lies the time, which only one column can be. */
  @Test
  void theKeyboardPassesByRolesWithoutGivingThem() throws Exception {
    String time = named("TIME");
    robot.clickOn("#filter").write("device_id");
    ComboBox<?> role = roleBox("Entity key");
    WaitForAsyncUtils.waitForAsyncFx(5_000, role::requestFocus);

    robot.type(KeyCode.DOWN);
    assertThat(role.isShowing()).isTrue();
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(role.isShowing()).isFalse();
    assertThat(role("device_id")).isEqualTo("ENTITY");
    assertThat(role.getValue()).hasToString("Entity key");

    robot.type(KeyCode.DOWN);
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.ENTER);
    await(() -> role("device_id").equals("LABEL_TIME"));
    assertThat(role(time)).isEqualTo("TIME");
    await(() -> desk().board().currentProperty().get().isEmpty());
    robot.clickOn("#undo");
    await(() -> role("device_id").equals("ENTITY"));
    assertThat(role(time)).isEqualTo("TIME");
  }

  private String named(String role) {
    return desk().session().dataset().orElseThrow().schema().columns().stream()
        .filter(column -> column.role().name().equals(role))
        .findFirst()
        .orElseThrow()
        .name();
  }
}
