package org.riskbench.ui.shell;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.riskbench.ui.kit.IdleWork;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.kit.ViewTabs;

/**
 * Loads and lays out screens and views out of sight while the user does nothing, so that the first
 * look at one is as quick as the second. FX thread only.
 */
final class Rehearsal {
  private final StackPane stage;
  private final Function<Screen, Parent> screens;

  /**
   * Nothing is rehearsed yet.
   *
   * @param stage where screens will be shown
   * @param screens gives the one screen of each kind
   */
  Rehearsal(StackPane stage, Function<Screen, Parent> screens) {
    this.stage = stage;
    this.screens = screens;
  }

  void addTo(IdleWork idle) {
    for (Screen screen : Screen.values()) {
      rehearse(idle, () -> screens.apply(screen));
      for (ScreenView view : ScreenView.of(screen)) {
        rehearse(idle, () -> view(screen, view));
      }
    }
  }

  private void rehearse(IdleWork idle, Supplier<Parent> shown) {
    // Loaded in one turn, laid out in the next: what is shown twice is loaded once.
    idle.add(
        () -> {
          Parent unused = shown.get();
        });
    idle.add(() -> layOut(shown.get()));
  }

  private Parent view(Screen screen, ScreenView view) {
    Parent root = screens.apply(screen);
    return root.lookup(".views") instanceof ViewTabs tabs ? tabs.load(view) : root;
  }

  /**
   * In a scene of its own: in the window's it would take over keys, such as those of default
   * buttons. What is in a scene already needs no rehearsal.
   */
  private void layOut(Parent shown) {
    if (shown.getParent() != null) {
      return;
    }
    StackPane floor = new StackPane(shown);
    floor.getStyleClass().add("shell");
    floor.setStyle(stage.getScene().getRoot().getStyle());
    Scene aside = new Scene(floor, stage.getWidth(), stage.getHeight());
    aside.getStylesheets().setAll(stage.getScene().getStylesheets());
    floor.applyCss();
    floor.layout();
    floor.getChildren().setAll(List.of());
  }
}
