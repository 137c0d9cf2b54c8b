package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.riskbench.ui.kit.FigureCard;
import org.riskbench.ui.kit.Formats;
import org.testfx.util.WaitForAsyncUtils;

class HelpJourneyTest extends OpenWindow {
  @Test
  void aFigureExplainsItselfByKeyAndGivesTheFocusBack() throws Exception {
    await(() -> isEnabled("#next"));
    FigureCard card = card("Fraud rate");
    robot.interact(card::requestFocus);

    press(KeyCode.F1);

    Node shown = card();
    assertThat(shown.isFocused()).isTrue();
    String told = shown.getAccessibleText();
    assertThat(told)
        .contains(
            Formats.count(desk().session().dataset().orElseThrow().labels().frauds()) + " of ");
    press(KeyCode.ESCAPE);
    assertThat(card.isFocused()).isTrue();
    assertThat(explanation().isVisible()).isFalse();
  }

  @Test
  void theArrowsGoFromFigureToFigureAndTabComesToTheRowOnce() throws Exception {
    await(() -> isEnabled("#next"));
    FigureCard first = card("Rows");
    robot.interact(first::requestFocus);

    press(KeyCode.RIGHT);

    assertThat(card("Fraud rate").isFocused()).isTrue();
    assertThat(first.isFocusTraversable()).isTrue();
    assertThat(card("Fraud rate").isFocusTraversable()).isFalse();
  }

  @Test
  void aFigureExplainsItselfOnAClickAndLeavesOnTheNext() throws Exception {
    await(() -> isEnabled("#next"));

    robot.clickOn(card("Fraud rate"));
    assertThat(explanation().isVisible()).isTrue();

    robot.clickOn(".title-2");
    assertThat(explanation().isVisible()).isFalse();
  }

  @Test
  void theWordsOfTheScreenAreOneKeyAwayAndEscapeClosesThem() throws Exception {
    await(() -> isEnabled("#next"));
    Node before = robot.lookup("#open").query();
    robot.interact(before::requestFocus);

    robot.push(KeyCode.CONTROL, KeyCode.I);
    WaitForAsyncUtils.waitForFxEvents();

    ListView<?> words = robot.lookup(".word-list").queryListView();
    assertThat(words.getItems()).isNotEmpty();
    assertThat(words.getItems().get(0).toString()).contains("On this screen");
    press(KeyCode.ESCAPE);
    assertThat(robot.lookup("#words").query().isVisible()).isFalse();
    assertThat(before.isFocused()).isTrue();
  }

  @Test
  void theKeyOfHelpOpensTheWordsOfTheScreenWhereNothingHasTheFocus() throws Exception {
    await(() -> isEnabled("#next"));
    robot.interact(() -> scene().getRoot().requestFocus());

    press(KeyCode.F1);

    assertThat(robot.lookup(".word-list").queryListView().getItems().get(0).toString())
        .contains("On this screen");
  }

  private FigureCard card(String caption) {
    return robot.lookup(".figure-card").<FigureCard>queryAll().stream()
        .filter(card -> card.getCaption().equals(caption))
        .findFirst()
        .orElseThrow();
  }

  private Node explanation() {
    return card().getParent();
  }

  /** Not that of the tour. */
  private Node card() {
    return robot.lookup("#beside > .help-card").query();
  }

  private void press(KeyCode key) {
    robot.press(key).release(key);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
