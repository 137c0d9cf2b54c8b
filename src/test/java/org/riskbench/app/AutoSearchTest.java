package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.ui.kit.KeyFocus;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.testfx.util.WaitForAsyncUtils;

/** A search that somebody at the keyboard ends before it has tried everything. */
class AutoSearchTest extends OpenWindow {
  @BeforeEach
  void searchUntilSomethingIsFound() throws Exception {
    await(() -> desk().session().preparation().divided().isPresent());
    await(this::isQuiet);
    together(KeyCode.DIGIT2);
    assertThat(desk().session().screenProperty().get()).isEqualTo(Screen.TRAIN);
    robot.interact(() -> robot.lookup("#train").query().requestFocus());
    together(KeyCode.ENTER);
    await(() -> trials() >= 2);
  }

  @Test
  void theBestOfASearchAtRestIsTaken() throws Exception {
    together(KeyCode.P);
    await(() -> robot.lookup("#rest").queryAs(Button.class).getText().equals("Go on"));
    assertThat(desk().session().runs()).isEmpty();

    together(KeyCode.B);

    await(() -> !desk().session().runs().isEmpty());
    await(this::isQuiet);
    assertThat(desk().session().selectedRun()).isPresent();
    assertThat(says("Left out as you asked for an early end")).isTrue();
    assertThat(scene().getFocusOwner().getId()).isEqualTo("train");
  }

  @Test
  void theBestOfASearchUnderWayIsTaken() throws Exception {
    together(KeyCode.B);

    await(() -> !desk().session().runs().isEmpty());
    await(this::isQuiet);
    assertThat(says("Left out as you asked for an early end")).isTrue();

    deleteFromItsRow();
  }

  /** Delete in the check box of a run means that run, whichever is selected. */
  private void deleteFromItsRow() throws Exception {
    together(KeyCode.DIGIT3);
    DeskRun other =
        desk().session().runs().stream()
            .filter(run -> !desk().session().selectedRun().equals(Optional.of(run)))
            .findFirst()
            .orElseThrow();
    String words = "Draw " + other.number() + " ";
    await(() -> box(words).isPresent());
    robot.interact(() -> box(words).orElseThrow().requestFocus());

    robot.type(KeyCode.DELETE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(desk().session().runs()).isNotEmpty().doesNotContain(other);
    assertThat(scene().getFocusOwner()).isNotNull();
    assertThat(KeyFocus.isWithin(robot.lookup(".stage").query(), scene().getFocusOwner())).isTrue();

    together(KeyCode.Z);
    assertThat(desk().session().runs()).contains(other);
  }

  private Optional<CheckBox> box(String words) {
    return robot.lookup("#table .check-box").queryAllAs(CheckBox.class).stream()
        .filter(each -> Objects.toString(each.getAccessibleText(), "").startsWith(words))
        .findFirst();
  }

  @Test
  void aSearchThatIsCancelledLeavesNoRunAndTheFocusWhereItWas() throws Exception {
    together(KeyCode.PERIOD);

    await(this::isQuiet);
    assertThat(desk().session().runs()).isEmpty();
    assertThat(isEnabled("#train")).isTrue();
    assertThat(scene().getFocusOwner().getId()).isEqualTo("train");

    together(KeyCode.ENTER);
    await(() -> !isQuiet());
    together(KeyCode.PERIOD);
    await(this::isQuiet);
  }

  private boolean isQuiet() {
    return desk().board().currentProperty().get().isEmpty();
  }

  private int trials() {
    return robot.lookup("#trials").queryAs(TableView.class).getItems().size();
  }

  private boolean says(String words) {
    return robot
        .lookup((Labeled each) -> Objects.toString(each.getText(), "").contains(words))
        .queryAll()
        .stream()
        .anyMatch(each -> each.getScene() != null);
  }

  private void together(KeyCode key) {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
