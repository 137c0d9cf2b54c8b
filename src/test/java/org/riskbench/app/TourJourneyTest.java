package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.Screen;
import org.testfx.util.WaitForAsyncUtils;

class TourJourneyTest extends OpenWindow {
  private final HeldJobs jobs = new HeldJobs();

  @Override
  Desk newDesk() {
    return TestDesk.of(Theme.LIGHT, home, jobs);
  }

  @Test
  void theTourLeadsByKeysAloneFromTheDataToWhereHelpIs() throws Exception {
    await(() -> isEnabled("#next"));
    takeTour();
    assertThat(place()).isEqualTo("Step 1 of 8");
    assertThat(text()).contains("Everything suspicious");
    pressNext();
    assertThat(front()).isEqualTo(Screen.DATA);
    pressNext();
    assertThat(front()).isEqualTo(Screen.TRAIN);

    robot.clickOn("#chosenMode");
    focusNext();
    await(() -> !next().isDisabled());
    assertThat(next().getText()).isEqualTo("Train now");
    pressNext();
    await(() -> front() == Screen.COMPARE);
    assertThat(desk().session().runs()).isNotEmpty();

    await(() -> ringLiesOn(".runs-table"));
    pressNext();
    assertThat(front()).isEqualTo(Screen.DECIDE);
    pressNext();
    await(() -> ringLiesOn("#saveButton"));
    robot.interact(() -> robot.lookup("#saveButton").queryButton().fire());
    await(() -> front() == Screen.PUBLISH);
    assertThat(desk().session().models()).hasSize(1);
    assertThat(text()).contains("The call to copy");
    await(() -> ringLiesOn("#toggle"));
    pressNext();
    await(() -> ringLiesOn("#help"));
    assertThat(next().getText()).isEqualTo("Finish");
    pressNext();

    assertThat(isShown()).isFalse();
    assertThat(desk().session().settings().habits().tourSeen()).isTrue();
  }

  @Test
  void whileATrainingRunsTheTourAsksForNoOther() throws Exception {
    await(() -> isEnabled("#next"));
    takeTour();
    pressNext();
    pressNext();
    robot.clickOn("#chosenMode");
    focusNext();
    await(() -> !next().isDisabled());
    jobs.hold("job.train");
    pressNext();
    await(jobs::isHolding);

    assertThat(next().isDisabled()).isTrue();
    assertThat(next().getText()).isEqualTo("Training…");
    assertThat(text()).contains("compete on your data now");
    robot.clickOn("#cancel");
    await(() -> !next().isDisabled());
    assertThat(next().getText()).isEqualTo("Train now");
  }

  @Test
  void escapeEndsTheTourAtEveryStep() throws Exception {
    await(() -> isEnabled("#next"));
    for (int steps = 0; steps < 3; steps++) {
      robot.interact(() -> desk().commands().find("help.tour").orElseThrow().run());
      for (int i = 0; i < steps; i++) {
        pressNext();
      }
      assertThat(place()).startsWith("Step " + (steps + 1));

      press(KeyCode.ESCAPE);

      assertThat(isShown()).as("after step %d", steps + 1).isFalse();
    }
  }

  @Test
  void arrowKeysTurnItsPagesAndStayOnTheCard() throws Exception {
    await(() -> isEnabled("#next"));
    takeTour();

    press(KeyCode.RIGHT);
    assertThat(place()).isEqualTo("Step 2 of 8");
    assertThat(next().isFocused()).isTrue();
    press(KeyCode.DOWN);
    assertThat(next().isFocused()).isTrue();
    press(KeyCode.LEFT);
    assertThat(place()).isEqualTo("Step 1 of 8");
  }

  @Test
  void theTourIsOfferedOnceAndNeverInTheWay() throws Exception {
    await(() -> isEnabled("#next"));
    Node offer = robot.lookup(".tour-offer").query();
    assertThat(offer.isVisible()).isTrue();

    robot.clickOn("Not now");

    assertThat(offer.isVisible()).isFalse();
    assertThat(desk().session().settings().habits().tourSeen()).isTrue();
    assertThat(isShown()).isFalse();
  }

  @Test
  void theCardStaysInTheWindowWhateverItsSizeAndLetters() throws Exception {
    await(() -> isEnabled("#next"));
    takeTour();
    robot.interact(
        () -> {
          robot.targetWindow().setWidth(960);
          robot.targetWindow().setHeight(640);
          desk().session().changeSettings(known -> known.look(look -> look.withFontSize(18)));
        });
    WaitForAsyncUtils.waitForFxEvents();
    for (int i = 0; i < 3; i++) {
      Bounds card = robot.lookup(".tour-card").query().localToScene(box());
      assertThat(card.getMinX()).isNotNegative();
      assertThat(card.getMaxX()).isLessThanOrEqualTo(robot.targetWindow().getScene().getWidth());
      assertThat(card.getMaxY()).isLessThanOrEqualTo(robot.targetWindow().getScene().getHeight());
      robot.interact(() -> next().fire());
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private Bounds box() {
    return robot.lookup(".tour-card").query().getLayoutBounds();
  }

  private void takeTour() {
    robot.clickOn("Take the tour");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(isShown()).isTrue();
  }

  private void focusNext() {
    robot.interact(() -> next().requestFocus());
  }

  /** The keyboard's way: the card has the focus at every step. */
  private void pressNext() {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(next().isFocused()).as("focus on Next").isTrue();
    press(KeyCode.SPACE);
  }

  private void press(KeyCode key) {
    robot.press(key).release(key);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Button next() {
    return robot.lookup("#tourNext").queryButton();
  }

  private boolean isShown() {
    return robot.lookup("#tour").query().isVisible();
  }

  private String place() {
    return ((Label) robot.lookup(".tour-card .caption").query()).getText();
  }

  private String text() {
    return robot.lookup("#tourCard").query().getAccessibleText();
  }

  private Screen front() {
    return desk().session().screenProperty().get();
  }

  private boolean ringLiesOn(String control) {
    Node ring = robot.lookup("#tour > .help-ring").query();
    return robot
        .lookup(control)
        .tryQuery()
        .map(node -> node.localToScene(node.getLayoutBounds()))
        .filter(at -> ring.localToScene(ring.getLayoutBounds()).intersects(at))
        .isPresent();
  }
}
