package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.problem.Problem;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.FigureCard;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.NoticeBoard.Subject;
import org.riskbench.ui.kit.PngPicture;
import org.riskbench.ui.kit.Screen;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What comes and goes over the screens: banners, toasts, popovers, lists, menus, what is dropped.
 */
class PassingStatesTest extends OpenWindow {
  private final List<String> faults = new ArrayList<>();
  private final String pictures = System.getProperty("riskbench.pictures", "");
  private String look = "";

  private Map<String, Runnable> states() {
    Map<String, Runnable> states = new LinkedHashMap<>();
    states.put("banners", this::pinNotices);
    states.put("toasts", this::showToasts);
    states.put("palette", () -> palette(""));
    states.put("palette-found", () -> palette("thr"));
    states.put("keys", () -> run("window.keys"));
    states.put("words", () -> run("help.words"));
    states.put("tour", () -> run("help.tour"));
    states.put("popover", this::explain);
    states.put("drop", () -> drop(false));
    states.put("drop-refused", () -> drop(true));
    states.put("history", () -> ((Button) only("History")).fire());
    states.put("combo", this::openCombo);
    return states;
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void everyWordOfItStandsOutFromWhatLiesBehindIt(Theme theme) throws Exception {
    look = theme.name().toLowerCase(Locale.ROOT);
    await(() -> isEnabled("#next"));
    robot.interact(
        () ->
            desk()
                .session()
                .changeSettings(settings -> settings.look(look -> look.withTheme(theme))));
    for (Map.Entry<String, Runnable> state : states().entrySet()) {
      robot.interact(state.getValue());
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> note(state.getKey()));
      robot.interact(this::clear);
    }
    assertThat(faults).isEmpty();
  }

  /** What takes the screen's place while it is shown; else all of the window. */
  private static Node part(String state, Parent root) {
    Node over = root.lookup(state.equals("words") ? "#words" : ".file-drop");
    return over != null && over.isVisible() ? over : root;
  }

  private void note(String state) {
    for (Window window : List.copyOf(Window.getWindows())) {
      Parent root = window.getScene().getRoot();
      root.applyCss();
      root.layout();
      Contrast.faults(root, part(state, root))
          .forEach(fault -> faults.add(look + " " + state + " " + fault));
      if (!pictures.isEmpty()) {
        picture(state + (window instanceof PopupWindow ? "-popup" : ""), root);
      }
    }
  }

  private void picture(String name, Parent root) {
    try {
      Path folder = Files.createDirectories(Path.of(pictures, "states-" + look));
      Files.write(folder.resolve(name + ".png"), PngPicture.encode(root.getScene().snapshot(null)));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void clear() {
    for (Subject subject : Subject.values()) {
      desk().notices().takeDown(subject);
    }
    desk().toasts().shown().stream().toList().forEach(desk().toasts()::expire);
    robot.lookup(".file-drop").queryAll().forEach(node -> node.setVisible(false));
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window instanceof PopupWindow popup) {
        popup.hide();
      }
    }
    robot.push(KeyCode.ESCAPE);
    desk().session().go(Screen.DATA);
  }

  private void pinNotices() {
    Problem lost = Problem.error("DESK-101", "The disk is full.", "Make room and go on.");
    Problem gone = Problem.warning("DESK-102", "The data is no longer there.", "Find the file.");
    desk().notices().pin(Subject.SAVING, Notice.of(lost));
    desk().notices().pin(Subject.FILES, Notice.of(gone).with("Find the file…", () -> {}));
    desk().notices().pin(Subject.UPDATE, Notice.of(gone).with("Look", () -> {}));
  }

  private void showToasts() {
    desk().toasts().show("Saved identity-sample, version 3.");
    desk().toasts().showWithWayBack("Removed run 3.", "Undo", () -> {});
  }

  private void run(String command) {
    desk().commands().find(command).orElseThrow().run();
  }

  private void palette(String typed) {
    run("window.palette");
    robot.lookup(".palette .text-field").queryTextInputControl().setText(typed);
  }

  private void explain() {
    FigureCard card = robot.lookup(".figure-card").query();
    card.requestFocus();
    run("help.explain");
  }

  private void drop(boolean refused) {
    Node drop = robot.lookup(".file-drop").query();
    drop.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("refused"), refused);
    ((Label) drop.lookup(".label"))
        .setText(refused ? "Riskbench can't open these files." : "Open registrations.csv");
    drop.setVisible(true);
  }

  private void openCombo() {
    ComboBox<?> box = robot.lookup(".combo-box").query();
    box.show();
  }

  private Node only(String text) {
    return robot.lookup(".button").queryAll().stream()
        .filter(node -> node instanceof Button button && text.equals(button.getText()))
        .filter(node -> !(node instanceof ToggleButton))
        .findFirst()
        .orElseThrow();
  }
}
