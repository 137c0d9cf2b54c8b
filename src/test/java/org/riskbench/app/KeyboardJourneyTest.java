package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.settings.Theme;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.Screen;
import org.testfx.util.WaitForAsyncUtils;

/** From a file to a published model and back, without a mouse. */
class KeyboardJourneyTest extends OpenWindow {
  private static final int MOST_STOPS = 150;

  private final List<String> copied = new ArrayList<>();

  @Override
  Desk newDesk() {
    return TestDesk.of(Theme.LIGHT, home, new LaneJobRunner(), new OwnFile(), copied::add);
  }

  @Test
  void anAnalystWithoutAMouseGetsFromAFileToAPublishedModel() throws Exception {
    await(() -> desk().session().preparation().divided().isPresent());

    screen(Screen.DATA);
    tabTo("#open");
    robot.type(KeyCode.SPACE);
    await(
        () -> desk().session().dataset().filter(data -> data.name().startsWith("own")).isPresent());
    await(() -> desk().board().currentProperty().get().isEmpty());

    tabTo("#column");
    choose("#column", "chargeback");
    await(() -> desk().session().preparation().divided().isPresent());
    assertThat(desk().session().dataset().orElseThrow().labels().frauds()).isPositive();

    tabTo("#views");
    robot.type(KeyCode.RIGHT, EnumSet.range(DataView.COLUMNS, DataView.SPLIT).size() - 1);
    await(() -> robot.lookup("#boundary-test").tryQuery().filter(Node::isVisible).isPresent());
    tabTo("#boundary-test");
    robot.type(KeyCode.LEFT, 3);
    await(
        () ->
            desk()
                .session()
                .preparation()
                .split()
                .filter(SplitPlan.ByTime.class::isInstance)
                .isPresent());

    screen(Screen.TRAIN);
    tabTo("#autoMode");
    robot.type(KeyCode.RIGHT);
    tabTo("#train");
    robot.type(KeyCode.SPACE);
    await(() -> desk().session().runs().size() > 1);
    await(() -> desk().board().currentProperty().get().isEmpty());

    screen(Screen.COMPARE);
    tabTo("#table");
    robot.type(KeyCode.HOME);
    robot.type(KeyCode.DOWN);
    assertThat(desk().session().selectedRun()).isPresent();

    screen(Screen.DECIDE);
    tabTo(node -> node.getStyleClass().contains("handle"));
    int before = threshold();
    robot.type(KeyCode.RIGHT, 5);
    assertThat(threshold()).isEqualTo(before + 5);

    tabTo("#nameField");
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.write("by-keys");
    tabTo("#saveButton");
    robot.type(KeyCode.SPACE);
    await(() -> isEnabled("#publishButton"));
    tabTo("#publishButton");
    robot.type(KeyCode.SPACE);
    await(() -> desk().session().screenProperty().get() == Screen.PUBLISH);

    robot.interact( // any port that is free on the machine that tests
        () -> desk().session().changeSettings(now -> now.serving(serving -> serving.withPort(0))));
    await(() -> isEnabled("#toggle"));
    tabTo("#toggle");
    robot.type(KeyCode.SPACE);
    await(() -> robot.lookup("#curl").queryAs(TextArea.class).getText().contains("curl"));
    tabTo("#copyCall");
    robot.type(KeyCode.SPACE);
    assertThat(copied).anyMatch(text -> text.contains("/v1/score"));

    tabTo("#toggle");
    robot.type(KeyCode.SPACE);
    await(() -> !isEnabled("#copyCall"));
  }

  /** Opens a list by F4 and goes down in it. */
  private void choose(String id, String wanted) {
    ComboBox<Object> box = robot.lookup(id).queryComboBox();
    robot.type(KeyCode.F4);
    WaitForAsyncUtils.waitForFxEvents();
    int place =
        box.getItems().stream()
            .map(
                each ->
                    Optional.ofNullable(box.getConverter())
                        .map(words -> words.toString(each))
                        .orElse(String.valueOf(each)))
            .toList()
            .indexOf(wanted);
    robot.type(KeyCode.DOWN, place - box.getSelectionModel().getSelectedIndex());
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private int threshold() {
    return desk()
        .session()
        .thresholds()
        .policy(desk().session().selectedRun().orElseThrow())
        .reviewFrom();
  }

  private void screen(Screen screen) {
    KeyCode digit = KeyCode.getKeyCode(Integer.toString(screen.number()));
    robot.press(KeyCode.CONTROL, digit).release(digit, KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(desk().session().screenProperty().get()).isEqualTo(screen);
  }

  private void tabTo(String id) {
    tabTo(node -> ("#" + node.getId()).equals(id));
  }

  /** Presses Tab, and Ctrl+Tab where Tab is a letter, until the focus is where it is wanted. */
  private void tabTo(Predicate<Node> wanted) {
    List<String> way = new ArrayList<>();
    for (int i = 0; i < MOST_STOPS; i++) {
      Optional<Node> owner = Optional.ofNullable(scene().getFocusOwner());
      if (owner.filter(wanted).isPresent()) {
        return;
      }
      way.add(
          owner
              .map(
                  node ->
                      node.getClass().getSimpleName()
                          + "#"
                          + node.getId()
                          + (node instanceof Labeled l ? l.getText() : ""))
              .orElse("nowhere"));
      if (owner.filter(node -> node instanceof TextArea area && area.isEditable()).isPresent()) {
        robot.press(KeyCode.CONTROL).type(KeyCode.TAB).release(KeyCode.CONTROL);
      } else {
        robot.type(KeyCode.TAB);
      }
    }
    throw new AssertionError("not reached by Tab: " + way);
  }

  /** The only file there is. */
  private final class OwnFile implements FileDialogs {
    @Override
    public Optional<Path> open(String title, List<FileType> types) {
      try {
        return Optional.of(Files.writeString(home.resolve("own.csv"), records()));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public Optional<Path> save(String title, String proposedName, List<FileType> types) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title, Path start) {
      return Optional.empty();
    }
  }

  private static String records() {
    Random random = new Random(11);
    StringBuilder text = new StringBuilder("when,amount,visits,late,chargeback\n");
    for (int i = 0; i < 1200; i++) {
      boolean fraud = random.nextInt(8) == 0;
      text.append("2026-%02d-%02d".formatted(1 + i / 240, 1 + i % 240 * 28 / 240))
          .append(',')
          .append(20 + random.nextInt(80) + (fraud ? 60 : 0))
          .append(',')
          .append(random.nextInt(9))
          .append(',')
          .append(random.nextInt(2))
          .append(',')
          .append(fraud ? 1 : 0)
          .append('\n');
    }
    return text.toString();
  }
}
