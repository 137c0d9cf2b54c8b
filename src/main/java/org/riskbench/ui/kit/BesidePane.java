package org.riskbench.ui.kit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
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

  private final Region ring = new Region();
  private final Runnable follow = this::place;
  private Optional<Region> card = Optional.empty();
  private Optional<Node> anchor = Optional.empty();
  private Bounds placed = new BoundingBox(0, 0, 0, 0);

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
    placed = new BoundingBox(0, 0, 0, 0);
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
    if (!isVisible() || card.isEmpty()) {
      return;
    }
    Region shown = card.get();
    Optional<Bounds> at = anchor.flatMap(this::seen);
    double width = Math.min(shown.prefWidth(-1), getWidth() - 2 * MARGIN);
    double height = Math.min(shown.prefHeight(width), getHeight() - 2 * MARGIN);
    Bounds target = at.map(bounds -> beside(bounds, width, height)).orElse(below(width, height));
    if (!Objects.equals(target, placed)) {
      placed = target;
      shown.resizeRelocate(target.getMinX(), target.getMinY(), width, height);
    }
    ring(at);
  }

  private void ring(Optional<Bounds> at) {
    at.ifPresentOrElse(
        bounds ->
            ring.resizeRelocate(
                bounds.getMinX() - RING,
                bounds.getMinY() - RING,
                bounds.getWidth() + 2 * RING,
                bounds.getHeight() + 2 * RING),
        () -> ring.resizeRelocate(0, 0, 0, 0));
  }

  /** The part of a node that lies within the layer; empty if it is not on the screen. */
  private Optional<Bounds> seen(Node node) {
    if (node.getScene() == null || node.getScene() != getScene()) {
      return Optional.empty();
    }
    Bounds whole = sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double left = Math.max(RING, whole.getMinX());
    double top = Math.max(RING, whole.getMinY());
    double right = Math.min(getWidth() - RING, whole.getMaxX());
    double bottom = Math.min(getHeight() - RING, whole.getMaxY());
    return right > left && bottom > top
        ? Optional.of(new BoundingBox(left, top, right - left, bottom - top))
        : Optional.empty();
  }

  private Bounds beside(Bounds at, double width, double height) {
    double x = within(at.getMinX(), getWidth() - width - MARGIN);
    double y = within(at.getMinY(), getHeight() - height - MARGIN);
    return List.of(
            new BoundingBox(x, at.getMaxY() + APART, width, height),
            new BoundingBox(x, at.getMinY() - APART - height, width, height),
            new BoundingBox(at.getMaxX() + APART, y, width, height),
            new BoundingBox(at.getMinX() - APART - width, y, width, height))
        .stream()
        .filter(this::holds)
        .findFirst()
        .map(Bounds.class::cast)
        .orElseGet(() -> below(width, height));
  }

  private static double within(double wished, double most) {
    return Math.max(MARGIN, Math.min(wished, most));
  }

  private boolean holds(Bounds box) {
    return box.getMinX() >= MARGIN
        && box.getMinY() >= MARGIN
        && box.getMaxX() <= getWidth() - MARGIN
        && box.getMaxY() <= getHeight() - MARGIN;
  }

  /** Where there is no room beside it: in the lower right corner. */
  private Bounds below(double width, double height) {
    return new BoundingBox(
        getWidth() - width - MARGIN, getHeight() - height - MARGIN, width, height);
  }
}
