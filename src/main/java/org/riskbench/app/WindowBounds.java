package org.riskbench.app;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.riskbench.desk.WindowPlace;

/** Where the window is, and where it goes. FX thread only. */
final class WindowBounds {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  static final double LEAST_WIDTH = 960;
  static final double LEAST_HEIGHT = 640;

  /** So much of the window's upper edge must be on a screen for a hand to take hold of it. */
  private static final double HOLD = 100;

  private final Stage stage;
  private Optional<WindowPlace> normal = Optional.empty();

  WindowBounds(Stage stage) {
    this.stage = stage;
  }

  /** Only once it is shown: some window managers forget a size given before. */
  void take(Optional<WindowPlace> before) {
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    WindowPlace place = before.filter(WindowBounds::isReachable).orElseGet(WindowBounds::usual);
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(Math.max(LEAST_WIDTH, place.width()));
    stage.setHeight(Math.max(LEAST_HEIGHT, place.height()));
    normal = Optional.of(place);
    stage.setMaximized(place.maximised());
    InvalidationListener moved = property -> note();
    stage.xProperty().addListener(moved);
    stage.yProperty().addListener(moved);
    stage.widthProperty().addListener(moved);
    stage.heightProperty().addListener(moved);
  }

  private void note() {
    if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
      normal = here();
    }
  }

  private Optional<WindowPlace> here() {
    boolean known = stage.getWidth() > 0 && stage.getHeight() > 0;
    return known && Double.isFinite(stage.getX() + stage.getY())
        ? Optional.of(
            new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false))
        : normal;
  }

  /** Where the window is, or goes back to. */
  Optional<WindowPlace> now() {
    return normal.map(place -> place.as(stage.isMaximized()));
  }

  /** A screen may be gone since. */
  private static boolean isReachable(WindowPlace place) {
    return Screen.getScreensForRectangle(place.x(), place.y(), place.width(), 1).stream()
        .map(Screen::getVisualBounds)
        .anyMatch(
            seen ->
                Math.min(seen.getMaxX(), place.x() + place.width())
                        - Math.max(seen.getMinX(), place.x())
                    >= HOLD);
  }

  private static WindowPlace usual() {
    Rectangle2D free = Screen.getPrimary().getVisualBounds();
    double width = Math.min(WIDTH, free.getWidth());
    double height = Math.min(HEIGHT, free.getHeight());
    return new WindowPlace(
        free.getMinX() + (free.getWidth() - width) / 2,
        free.getMinY() + (free.getHeight() - height) / 2,
        width,
        height,
        false);
  }
}
