package org.riskbench.ui.kit;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * What is looked at again and again, but only where somebody can see it. A clock of JavaFX keeps
 * alive all that it calls: it has to stop with the window, not only with the screen.
 */
public final class WhileShown {
  private WhileShown() {}

  /** Looks now and then in steps of this time, while the node is in an open window. FX thread. */
  public static void every(Duration time, Node node, Runnable look) {
    every(time, isShown(node), look);
  }

  /** Looks as soon as this is true, and from then on in steps of this time until it is not. */
  public static void every(Duration time, ObservableValue<Boolean> isShown, Runnable look) {
    Timeline clock = new Timeline(new KeyFrame(time, event -> look.run()));
    clock.setCycleCount(Animation.INDEFINITE);
    isShown.addListener((property, before, shown) -> tick(clock, shown, look));
    if (isShown.getValue()) {
      tick(clock, true, look);
    }
  }

  private static void tick(Timeline clock, boolean shown, Runnable look) {
    if (shown) {
      look.run();
      clock.play();
    } else {
      clock.stop();
    }
  }

  /** Whether a node is part of a window that is open. */
  public static ObservableValue<Boolean> isShown(Node node) {
    return node.sceneProperty()
        .map(scene -> Rehearsed.holds(node) ? null : scene)
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false);
  }
}
