package org.riskbench.ui.kit;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A layer over the screens with one card, beside the node that it speaks of and wherever that goes:
 * scrolled, laid out anew, in a smaller window. Lets through what is not meant for the card. FX
 * thread only.
 */
public final class BesidePane extends Pane {
  private static final double APART = 10;
  private static final double MARGIN = 12;
  private static final double RING = 4;
  private static final Bounds NOWHERE = new BoundingBox(-100, -100, 0, 0);

  private final Region ring = new Region();
  private final Runnable follow = this::place;
  private Optional<Region> card = Optional.empty();
  private Optional<Node> anchor = Optional.empty();
  private Bounds placed = NOWHERE;

  /** A layer without a card yet, invisible. */
  public BesidePane() {
    setPickOnBounds(false);
    setVisible(false);
    ring.getStyleClass().add("help-ring");
    ring.setMouseTransparent(true);
    ring.setManaged(false);
    sceneProperty().addListener((property, before, now) -> followIn(before, now));
  }

  private void followIn(Scene before, Scene now) {
    if (before != null) {
      before.removePostLayoutPulseListener(follow);
    }
    if (now != null) {
      now.addPostLayoutPulseListener(follow);
    }
  }

  /** What is shown beside things; set once. */
  public void setCard(Region shown) {
    card = Optional.of(shown);
    shown.setManaged(false);
    getChildren().setAll(ring, shown);
  }

  public Region getCard() {
    return card.orElseThrow();
  }

  /**
   * Shows the card beside a node, or below in the middle if there is none.
   *
   * @param ringed whether a ring is drawn around the node
   */
  public void show(Optional<Node> beside, boolean ringed) {
    anchor = beside;
    placed = NOWHERE;
    ring.setVisible(ringed);
    setVisible(true);
    place();
  }

  /** Shows nothing. */
  public void hide() {
    setVisible(false);
    anchor = Optional.empty();
  }

  /** What the card is beside. */
  public Optional<Node> anchor() {
    return anchor;
  }

  private void place() {
    if (!isVisible() || card.isEmpty() || getScene() == null) {
      return;
    }
    Region shown = card.get();
    Area area = new Area(window());
    Optional<Bounds> at = anchor.flatMap(this::seen);
    double width = Math.min(wished(shown), area.width());
    double height = Math.min(shown.prefHeight(width), area.height());
    Bounds target =
        at.map(node -> area.beside(node, width, height)).orElse(area.corner(width, height));
    if (!target.equals(placed)) {
      placed = target;
      shown.resizeRelocate(target.getMinX(), target.getMinY(), width, height);
    }
    ring(at);
  }

  /** Wide enough for what can't break, such as a row of buttons with long words. */
  private static double wished(Region card) {
    return Math.max(card.prefWidth(-1), card.minWidth(-1));
  }

  private void ring(Optional<Bounds> at) {
    Bounds around = at.orElse(NOWHERE);
    ring.setOpacity(at.isPresent() ? 1 : 0);
    double left = Math.max(window().getMinX(), around.getMinX() - RING);
    double right = Math.min(window().getMaxX(), around.getMaxX() + RING);
    double top = around.getMinY() - RING;
    double bottom = Math.min(window().getMaxY(), around.getMaxY() + RING);
    ring.resizeRelocate(left, top, right - left, bottom - top);
  }

  /** The whole window, as seen from the layer. */
  private Bounds window() {
    return sceneToLocal(new BoundingBox(0, 0, getScene().getWidth(), getScene().getHeight()));
  }

  /** The part of a node that is not cut off by the window or by scrolling; empty if none is. */
  private Optional<Bounds> seen(Node node) {
    if (node.getScene() == null || node.getScene() != getScene()) {
      return Optional.empty();
    }
    Bounds seen = meet(inLayer(node), window());
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      seen = at instanceof ScrollPane ? meet(seen, inLayer(at)) : seen;
    }
    return seen.isEmpty() ? Optional.empty() : Optional.of(seen);
  }

  private Bounds inLayer(Node node) {
    return sceneToLocal(node.localToScene(node.getLayoutBounds()));
  }

  private static Bounds meet(Bounds one, Bounds other) {
    double left = Math.max(one.getMinX(), other.getMinX());
    double top = Math.max(one.getMinY(), other.getMinY());
    double right = Math.min(one.getMaxX(), other.getMaxX());
    double bottom = Math.min(one.getMaxY(), other.getMaxY());
    return new BoundingBox(left, top, right - left, bottom - top);
  }

  /** Where a card may lie. */
  private record Area(Bounds window) {
    double width() {
      return window.getWidth() - 2 * MARGIN;
    }

    double height() {
      return window.getHeight() - 2 * MARGIN;
    }

    /** Below, above, right or left of something; in the corner if there is room nowhere. */
    Bounds beside(Bounds at, double width, double height) {
      double x = within(at.getMinX(), window.getMinX(), window.getMaxX() - width);
      double y = within(at.getMinY(), window.getMinY(), window.getMaxY() - height);
      return Stream.of(
              new BoundingBox(x, at.getMaxY() + APART, width, height),
              new BoundingBox(x, at.getMinY() - APART - height, width, height),
              new BoundingBox(at.getMaxX() + APART, y, width, height),
              new BoundingBox(at.getMinX() - APART - width, y, width, height))
          .filter(window::contains)
          .findFirst()
          .orElseGet(() -> corner(width, height));
    }

    private static double within(double wished, double least, double most) {
      return Math.max(least + MARGIN, Math.min(wished, most - MARGIN));
    }

    BoundingBox corner(double width, double height) {
      return new BoundingBox(
          window.getMaxX() - width - MARGIN, window.getMaxY() - height - MARGIN, width, height);
    }
  }
}
