package org.riskbench.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Spinner;
import javafx.scene.control.Toggle;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;

/** Goes through a window by the Tab key alone, from a first node until that has the focus again. */
final class FocusWalk {
  private static final int MOST = 400;
  private static final int RING = 5;
  private static final double SEEN = 3;

  private final Scene scene;
  private final List<Node> stops = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private FocusWalk(Scene scene) {
    this.scene = scene;
  }

  /** What is wrong with the way through a window, one line each. FX thread only. */
  static List<String> faults(Scene scene, Node first) {
    FocusWalk walk = new FocusWalk(scene);
    for (int i = 0; i < 2; i++) { // where room is short, a first layout asks for other styles
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    first.requestFocus();
    walk.go(first);
    walk.judge();
    return walk.faults;
  }

  private void go(Node first) {
    Node at = first;
    for (int i = 0; i < MOST; i++) {
      stops.add(at);
      scene.getRoot().layout();
      WritableImage before = picture(at);
      Bounds size = at.getLayoutBounds();
      press(at);
      Node next = scene.getFocusOwner();
      if (next == at || next == null) {
        faults.add("trapped: " + SpokenNames.path(at));
        return;
      }
      scene.getRoot().layout();
      if (i > 0) {
        lookAt(at, picture(at), before);
        if (Math.abs(size.getWidth() - at.getLayoutBounds().getWidth()) > 0.5
            || Math.abs(size.getHeight() - at.getLayoutBounds().getHeight()) > 0.5) {
          faults.add("grows by the focus: " + SpokenNames.path(at));
        }
      }
      if (next == first) {
        return;
      }
      scene.getRoot().layout(); // a list that scrolls lays out twice
      scene.getRoot().layout();
      if (isCutOff(next)) {
        faults.add("cut off: " + SpokenNames.path(next));
      }
      if (stops.contains(next)) {
        faults.add("comes back to " + SpokenNames.path(next) + " from " + SpokenNames.path(at));
        return;
      }
      at = next;
    }
    faults.add("goes on and on");
  }

  private static void press(Node owner) {
    boolean ctrl = owner instanceof javafx.scene.control.TextArea;
    Event.fireEvent(
        owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, ctrl, false, false));
  }

  private void judge() {
    Set<Node> visited = new HashSet<>(stops);
    for (Node node : SpokenNames.shown(scene.getRoot())) {
      boolean isReachable =
          node.isFocusTraversable() && !node.isDisabled() && isOnScreen(node) && !isPart(node);
      if (isReachable && !isOfGroup(node) && !visited.contains(node)) {
        faults.add("never reached: " + SpokenNames.path(node));
      }
    }
    for (int i = 1; i < stops.size(); i++) {
      order(stops.get(i - 1), stops.get(i));
    }
    for (Node stop : stops) {
      if (!isOnScreen(stop)) {
        faults.add("out of sight: " + SpokenNames.path(stop));
      }
    }
  }

  /** Of a group the keyboard visits one, and goes on to the others by the arrow keys. */
  private static boolean isOfGroup(Node node) {
    return node instanceof Toggle toggle && toggle.getToggleGroup() != null;
  }

  private static boolean isPart(Node node) {
    return node.getParent() instanceof Spinner;
  }

  private static boolean isOnScreen(Node node) {
    return node == null || (node.isVisible() && isOnScreen(node.getParent()));
  }

  /** Whether the middle of a control lies where nobody sees it. */
  private boolean isCutOff(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    double x = bounds.getCenterX();
    double y = bounds.getCenterY();
    boolean isCut = x < 0 || y < 0 || x > scene.getWidth() || y > scene.getHeight();
    for (Node at = node.getParent(); at != null && !isCut; at = at.getParent()) {
      Node clip = at.getClip();
      isCut = clip != null && !at.localToScene(clip.getBoundsInParent()).contains(x, y);
    }
    return isCut;
  }

  /** Of two stops the later one must not stand wholly before the earlier one. */
  private void order(Node earlier, Node later) {
    List<Node> up = new ArrayList<>();
    for (Node at = earlier; at != null; at = at.getParent()) {
      up.add(at);
    }
    Node b = later;
    while (b.getParent() != null && !up.contains(b.getParent())) {
      b = b.getParent();
    }
    int common = up.indexOf(b.getParent());
    if (common < 1 || b.getParent() instanceof javafx.scene.layout.BorderPane) {
      return;
    }
    Bounds one = up.get(common - 1).getBoundsInParent();
    Bounds other = b.getBoundsInParent();
    boolean above =
        other.getMaxY() <= one.getMinY() + 1
            && overlap(one.getMinX(), one.getMaxX(), other.getMinX(), other.getMaxX());
    boolean leftOf =
        other.getMaxX() <= one.getMinX() + 1
            && overlap(one.getMinY(), one.getMaxY(), other.getMinY(), other.getMaxY());
    if (above || leftOf) {
      faults.add("out of order: " + SpokenNames.path(earlier) + " THEN " + SpokenNames.path(later));
    }
  }

  private static boolean overlap(double a, double b, double c, double d) {
    return Math.min(b, d) - Math.max(a, c) > 2;
  }

  private WritableImage picture(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    SnapshotParameters part = new SnapshotParameters();
    double x = Math.max(0, bounds.getMinX() - RING);
    double y = Math.max(0, bounds.getMinY() - RING);
    part.setViewport(
        new Rectangle2D(
            x,
            y,
            Math.max(1, Math.min(scene.getWidth(), bounds.getMaxX() + RING) - x),
            Math.max(1, Math.min(scene.getHeight(), bounds.getMaxY() + RING) - y)));
    return scene.getRoot().snapshot(part, null);
  }

  private void lookAt(Node node, WritableImage without, WritableImage with) {
    if (without.getWidth() != with.getWidth() || without.getHeight() != with.getHeight()) {
      return; // it was scrolled or laid out anew
    }
    PixelReader a = without.getPixelReader();
    PixelReader b = with.getPixelReader();
    int seen = 0;
    for (int y = 0; y < without.getHeight(); y++) {
      for (int x = 0; x < without.getWidth(); x++) {
        Color one = a.getColor(x, y);
        Color other = b.getColor(x, y);
        if (!one.equals(other) && Contrast.between(one, other) >= SEEN) {
          seen++;
        }
      }
    }
    double least = Math.min(without.getWidth(), 40);
    if (seen < least) {
      faults.add(
          String.format(
              Locale.ROOT, "focus not seen (%d pixels): %s", seen, SpokenNames.path(node)));
    }
  }
}
