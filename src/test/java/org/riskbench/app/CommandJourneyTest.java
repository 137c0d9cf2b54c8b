package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.riskbench.schema.ColumnRole;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Screen;
import org.testfx.util.WaitForAsyncUtils;

/** What a hand on the keyboard does: find, do, take back. */
class CommandJourneyTest extends OpenWindow {
  @Test
  void thePaletteLeadsToAViewAndGivesTheFocusBack() throws Exception {
    await(() -> desk().session().dataset().isPresent());
    Node before = robot.lookup("#next").query();
    robot.interact(before::requestFocus);

    press(KeyCode.CONTROL, KeyCode.K);
    assertThat(field().isFocused()).isTrue();
    press(KeyCode.ESCAPE);
    assertThat(before.isFocused()).isTrue();

    press(KeyCode.CONTROL, KeyCode.K);
    robot.interact(() -> field().setText("dec money"));
    press(KeyCode.ENTER);

    assertThat(desk().session().screenProperty().get()).isEqualTo(Screen.DECIDE);
    assertThat(desk().session().whereabouts().isShown(DecideView.MONEY)).isTrue();
  }

  @Test
  void keysOfCommandsRestWhileThePaletteIsOpen() {
    press(KeyCode.CONTROL, KeyCode.K);
    press(KeyCode.CONTROL, KeyCode.DIGIT4);

    assertThat(desk().session().screenProperty().get()).isEqualTo(Screen.DATA);
    press(KeyCode.CONTROL, KeyCode.K);
    assertThat(field().isVisible() && field().getParent().getParent().getParent().isVisible())
        .isFalse();
  }

  @Test
  void aColumnIsFoundByItsName() throws Exception {
    await(() -> desk().session().dataset().isPresent());
    robot.interact(() -> desk().session().go(Screen.TRAIN));

    press(KeyCode.CONTROL, KeyCode.K);
    robot.interact(() -> field().setText("account age"));
    press(KeyCode.ENTER);

    assertThat(desk().session().screenProperty().get()).isEqualTo(Screen.DATA);
    assertThat(desk().session().whereabouts().isShown(DataView.COLUMNS)).isTrue();
  }

  @Test
  void whatWasDoneOnTwoScreensIsTakenBackOnEach() throws Exception {
    await(() -> desk().session().dataset().isPresent());
    robot.interact(() -> desk().session().go(Screen.SETTINGS));
    robot.interact(
        () -> desk().session().changeSettings(now -> now.look(look -> look.withTheme(Theme.DARK))));
    robot.interact(() -> desk().session().go(Screen.DATA));
    ask("amount", ColumnRole.IGNORED);
    await(() -> role("amount").equals(Optional.of(ColumnRole.IGNORED)));

    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> role("amount").equals(Optional.of(ColumnRole.AMOUNT)));
    assertThat(desk().session().settings().look().theme()).isEqualTo(Theme.DARK);

    press(KeyCode.CONTROL, KeyCode.Y);
    await(() -> role("amount").equals(Optional.of(ColumnRole.IGNORED)));

    robot.interact(() -> desk().session().go(Screen.SETTINGS));
    press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(desk().session().settings().look().theme()).isEqualTo(Theme.LIGHT);
  }

  @Test
  void inATextFieldTheKeysTakeBackWhatWasTyped() throws Exception {
    await(() -> desk().session().dataset().isPresent());
    ask("amount", ColumnRole.IGNORED);
    await(() -> role("amount").equals(Optional.of(ColumnRole.IGNORED)));
    TextField filter = robot.lookup("#filter").queryAs(TextField.class);
    robot.interact(filter::requestFocus);
    robot.write("e", 0);

    press(KeyCode.CONTROL, KeyCode.Z);

    assertThat(role("amount")).contains(ColumnRole.IGNORED);
  }

  @Test
  void theListOfKeysIsOpenedByAQuestionMarkOutsideOfTextFields() throws Exception {
    await(() -> desk().session().dataset().isPresent());
    robot.interact(() -> robot.lookup("#next").query().requestFocus());

    robot.write("?", 0);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(robot.lookup(".offer .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("Find a command", "Ctrl+K");
  }

  private void ask(String column, ColumnRole role) {
    robot.interact(
        () ->
            desk().data().getColumns().getRows().stream()
                .filter(row -> row.name().equals(column))
                .findFirst()
                .ifPresent(
                    row ->
                        desk()
                            .data()
                            .getColumns()
                            .changeRole(
                                row,
                                desk().data().getColumns().getRoles().stream()
                                    .filter(choice -> choice.value() == role)
                                    .findFirst()
                                    .orElseThrow())));
  }

  private Optional<ColumnRole> role(String column) {
    return desk().session().dataset().stream()
        .flatMap(data -> data.schema().columns().stream())
        .filter(each -> each.name().equals(column))
        .map(each -> each.role())
        .findFirst();
  }

  private TextField field() {
    return List.copyOf(robot.lookup(".palette #field").queryAllAs(TextField.class)).stream()
        .filter(each -> each.getPromptText().startsWith("Find a command"))
        .findFirst()
        .orElseThrow();
  }

  private void press(KeyCode... together) {
    robot.push(together);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
