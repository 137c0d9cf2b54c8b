package org.riskbench.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
      idle.add(() -> screens.apply(screen));
      idle.add(() -> layOut(screen));
      for (ScreenView view : ScreenView.of(screen)) {
        idle.add(() -> tabs(screen).ifPresent(tabs -> tabs.load(view)));
        idle.add(() -> layOut(screen));
      }
    }
  }

  private Optional<ViewTabs> tabs(Screen screen) {
    return Optional.ofNullable((ViewTabs) screens.apply(screen).lookup(".views"));
  }

  /**
   * In a scene of its own: in the window's it would take over keys, such as those of default
   * buttons.
   */
  private void layOut(Screen screen) {
    Parent root = screens.apply(screen);
    if (root.getParent() != null) {
      return; // it is shown: the next frame does it
    }
    StackPane floor = new StackPane(root);
    floor.getStyleClass().add("shell");
    floor.setStyle(stage.getScene().getRoot().getStyle());
    Scene aside = new Scene(floor, stage.getWidth(), stage.getHeight());
    aside.getStylesheets().setAll(stage.getScene().getStylesheets());
    floor.applyCss();
    floor.layout();
    floor.getChildren().setAll(List.of());
  }
}
