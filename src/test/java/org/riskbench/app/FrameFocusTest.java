package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.KeyFocus;
import org.riskbench.ui.kit.Screen;
import org.testfx.util.WaitForAsyncUtils;

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
  void pageKeysTurnTheViews() {
    tabTo("filter");
    robot.press(KeyCode.CONTROL).type(KeyCode.PAGE_DOWN).release(KeyCode.CONTROL);
    assertThat(desk().session().whereabouts().isShown(DataView.FINDINGS)).isTrue();
    assertThat(owner().getId()).isEqualTo("views");
    robot.press(KeyCode.CONTROL).type(KeyCode.PAGE_UP).release(KeyCode.CONTROL);
    assertThat(desk().session().whereabouts().isShown(DataView.COLUMNS)).isTrue();
  }

  @Test
  void aViewThatThePaletteLeadsToHasTheFocus() {
    tabTo("column");
    palette("split");
    assertThat(desk().session().whereabouts().isShown(DataView.SPLIT)).isTrue();
    assertRing("views");
  }

  @Test
  void aPaletteThatIsLeftGivesTheFocusBackWithItsRing() {
    tabTo("column");
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    robot.type(KeyCode.ESCAPE);
    assertRing("column");
  }

  @Test
  void aControlThatGoesGivesTheFocusBackToTheOneBeforeIt() {
    tabTo("filter");
    robot.type(KeyCode.TAB);
    change("#columns", columns -> columns.setVisible(false));
    assertRing("filter");
    change("#columns", columns -> columns.setVisible(true));
  }

  @Test
  void lettersGoThroughAListAndTheLabelAsksAgainOnceItIsTakenAway() throws Exception {
    ComboBox<?> label = robot.lookup("#column").queryComboBox();
    String held = desk().session().dataset().orElseThrow().labels().rule().orElseThrow().column();
    TableView<?> columns = robot.lookup("#columns").queryTableView();
    robot.interact(() -> columns.scrollTo(columns.getItems().size() - 1));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> roleOf(held).requestFocus());
    robot.write("sen");
    assertThat(label.getValue()).as("moving through the list chooses nothing").isEqualTo(held);
    robot.type(KeyCode.ENTER);
    await(() -> desk().session().dataset().orElseThrow().labels().rule().isEmpty());
    assertThat(label.getButtonCell().getText()).isEqualTo(label.getPromptText()).isNotEmpty();

    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    await(() -> held.equals(label.getButtonCell().getText()));
  }

  private Node roleOf(String column) {
    return robot.lookup((Node node) -> ("role-" + column).equals(node.getId())).query();
  }

  @Test
  void aFormThatIsLeftGivesTheFocusBackToWhereItWasBefore() throws Exception {
    tabTo("column");
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.O)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> "path".equals(owner().getId()));
    robot.type(KeyCode.ESCAPE);
    await(() -> !"path".equals(owner().getId()));
    assertRing("column");
  }

  @Test
  void aControlThatRestsWhileSomethingIsDoneHasTheFocusAgainAfterwards() {
    tabTo("filter");
    robot.type(KeyCode.TAB);
    change("#columns", columns -> columns.setDisable(true));
    assertRing("filter");
    change("#columns", columns -> columns.setDisable(false));
    assertRing("columns");
  }

  @Test
  void whoeverGoesOnMeanwhileIsNotFetchedBack() {
    tabTo("filter");
    robot.type(KeyCode.TAB);
    change("#columns", columns -> columns.setDisable(true));
    robot.write("a");
    change("#columns", columns -> columns.setDisable(false));
    assertRing("filter");
  }

  @Test
  void aControlBuiltAnewInTheSamePlaceKeepsTheFocus() {
    tabTo("column");
    robot.interact(
        () -> {
          Pane line = (Pane) robot.lookup("#undo").query().getParent();
          Button built = new Button("Once more");
          line.getChildren().add(built);
          KeyFocus.on(built);
        });
    WaitForAsyncUtils.waitForFxEvents();
    Node before = owner();
    assertThat(before).isInstanceOf(Button.class);
    Pane line = (Pane) before.getParent();
    robot.type(KeyCode.ENTER);
    robot.interact(() -> line.getChildren().set(line.getChildren().indexOf(before), anew()));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(owner()).isNotSameAs(before).isInstanceOf(Button.class);
    assertThat(((Button) owner()).getText()).isEqualTo("Once more");
    assertThat(owner().isFocusVisible()).isTrue();
  }

  private static Button anew() {
    return new Button("Once more");
  }

  private void change(String id, Consumer<Node> change) {
    robot.interact(() -> change.accept(robot.lookup(id).query()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void assertRing(String id) {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(owner().getId()).isEqualTo(id);
    assertThat(owner().isFocusVisible()).as("the ring shows where the keyboard is").isTrue();
  }

  private void palette(String word) {
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    robot.write(word);
    robot.type(KeyCode.ENTER);
  }

  private void tabTo(String id) {
    robot.interact(() -> robot.lookup("#" + id).query().requestFocus());
    robot.type(KeyCode.TAB);
    robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
    assertRing(id);
  }

  private void go(Screen screen) {
    KeyCode digit = KeyCode.getKeyCode(Integer.toString(screen.number()));
    robot.press(KeyCode.CONTROL, digit).release(digit, KeyCode.CONTROL);
  }
}
