package org.riskbench.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.riskbench.ui.kit.IdleWork;
import org.riskbench.ui.kit.Rehearsed;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.kit.ViewTabs;

/**
 * Loads, styles and lays out screens and views while the user does nothing, so that the first look
 * at one is as quick as the second. They stand where they will be shown, for what JavaFX finds out
 * about styles holds for that place alone; but they are gone before a frame is drawn. FX thread
 * only.
 */
final class Rehearsal {
  /** Of its height, from turn to turn: the more is in sight the longer it takes. */
  private static final List<Double> SHARES = List.of(0.0, 0.4, 1.0);

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
      idle.add(
          () -> {
            Parent unused = screens.apply(screen);
          });
      SHARES.forEach(share -> idle.add(() -> show(screen, tabs -> {}, share)));
      for (ScreenView view : ScreenView.of(screen)) {
        idle.add(() -> tabs(screen).ifPresent(tabs -> tabs.load(view)));
        SHARES.forEach(
            share -> idle.add(() -> show(screen, tabs -> tabs.rehearse(view, share), share)));
      }
    }
  }

  private Optional<ViewTabs> tabs(Screen screen) {
    return screens.apply(screen).lookup(".views") instanceof ViewTabs tabs
        ? Optional.of(tabs)
        : Optional.empty();
  }

  private void show(Screen screen, Consumer<ViewTabs> look, double share) {
    Parent shown = screens.apply(screen);
    Map<KeyCombination, Runnable> keys = stage.getScene().getAccelerators();
    Map<KeyCombination, Runnable> before = Map.copyOf(keys);
    if (shown.getParent() == null) {
      Rehearsed.during(
          shown,
          () -> {
            stage.getChildren().add(shown);
            try {
              Rehearsed.fit(shown, stage.getWidth(), stage.getHeight() * share);
              tabs(screen).ifPresent(look);
            } finally {
              stage.getChildren().remove(shown); // it must not be seen, whatever becomes of it
            }
          });
    } else {
      tabs(screen).ifPresent(look);
    }
    keys.keySet().retainAll(before.keySet());
    keys.putAll(before); // a default button takes Enter as soon as it stands in the window
  }
}
