package org.riskbench.ui.kit;

import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Dresses a scene: AtlantaFX's light sheet below, our own small one over it, and between them the
 * colours of a root that is dark. FX thread only.
 */
public final class ThemeSheet {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final List<String> SHEETS =
      Stream.of("dark", "riskbench").map(ThemeSheet::address).toList();
  private static final String STILL = "still";

  private ThemeSheet() {}

  /**
   * Lays the sheet below all others. Called before the first control is made, it spares the program
   * the sheet that JavaFX would take by itself.
   */
  public static void prepare() {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
  }

  /** Follows an appearance from now on, with all that opens over the scene's window. */
  public static void dress(Scene scene, Appearance appearance) {
    prepare();
    scene.getStylesheets().addAll(SHEETS);
    appearance.darkProperty().addListener((property, before, dark) -> darken(scene, dark));
    darken(scene, appearance.isDark());
    followOpened(scene, appearance);
    appearance
        .fontSizeProperty()
        .addListener((property, before, size) -> size(scene, size.intValue()));
    size(scene, appearance.fontSizeProperty().get());
    appearance.stillProperty().addListener((property, before, still) -> still(scene, still));
    still(scene, appearance.isStill());
  }

  private static String address(String sheet) {
    URL found = ThemeSheet.class.getResource("/css/" + sheet + ".css");
    return Objects.requireNonNull(found, sheet).toExternalForm();
  }

  private static void darken(Scene scene, boolean dark) {
    scene.getRoot().pseudoClassStateChanged(DARK, dark);
    Window.getWindows().stream()
        .filter(window -> isOver(window, scene))
        .forEach(window -> darken(window, dark));
  }

  /** A menu, a tooltip, a dialog has a root of its own, which has colours of its own. */
  private static void followOpened(Scene scene, Appearance appearance) {
    ListChangeListener<Window> opened =
        change -> {
          while (change.next()) {
            change.getAddedSubList().stream()
                .filter(window -> isOver(window, scene))
                .forEach(window -> darken(window, appearance.isDark()));
          }
        };
    WhileShown.isShown(scene.getRoot())
        .addListener(
            (property, before, shown) -> {
              if (shown) {
                Window.getWindows().addListener(opened);
              } else {
                Window.getWindows().removeListener(opened);
              }
            });
  }

  private static void darken(Window window, boolean dark) {
    window.getScene().getRoot().pseudoClassStateChanged(DARK, dark);
  }

  /** Whether a window belongs to that of a scene, or to one that does. */
  private static boolean isOver(Window window, Scene scene) {
    Window owner = owner(window);
    return owner != null && (owner.getScene() == scene || isOver(owner, scene));
  }

  private static @Nullable Window owner(Window window) {
    if (window instanceof PopupWindow popup) {
      return popup.getOwnerWindow();
    }
    return window instanceof Stage stage ? stage.getOwner() : null;
  }

  /** The sheet has rules for a scene in which nothing moves. */
  private static void still(Scene scene, boolean still) {
    scene.getRoot().getStyleClass().remove(STILL);
    if (still) {
      scene.getRoot().getStyleClass().add(STILL);
    }
  }

  private static void size(Scene scene, int pixels) {
    scene.getRoot().setStyle("-fx-font-size: " + pixels + "px;");
  }
}
