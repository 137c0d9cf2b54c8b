package org.riskbench.ui.kit;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * Something that lies over the screen until it is done with: Escape and a click beside it close it,
 * as does going elsewhere, and the focus goes back to where it was. While it is shown, the keys of
 * commands rest. FX thread only.
 */
public class Overlay extends StackPane {
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ChangeListener<Node> leaving = (property, before, now) -> left(now);
  private Optional<Node> first = Optional.empty();
  private Optional<Node> before = Optional.empty();
  private boolean isRinged;

  public Overlay() {
    getStyleClass().add("overlay");
    setVisible(false);
    setManaged(false);
    shown.addListener((property, was, now) -> bring(now));
    sceneProperty()
        .addListener(
            (property, was, now) -> {
              if (isShown()) {
                bring(true);
              }
            });
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
  }

  /** Whether it is in front; to be bound in both directions. */
  public final BooleanProperty shownProperty() {
    return shown;
  }

  public final boolean isShown() {
    return shown.get();
  }

  /** What has the focus when it comes up. */
  public final void setFirst(Node node) {
    first = Optional.of(node);
  }

  /** Takes it away. */
  public final void close() {
    shown.set(false);
  }

  private void bring(boolean up) {
    Scene scene = getScene();
    setManaged(up);
    setVisible(up);
    if (scene == null) {
      return; // one that is loaded because it is wanted comes up with its scene
    }
    if (up) {
      before = Optional.ofNullable(scene.getFocusOwner());
      isRinged = before.filter(Node::isFocusVisible).isPresent();
      first.ifPresent(Node::requestFocus);
      scene.focusOwnerProperty().addListener(leaving);
    } else {
      scene.focusOwnerProperty().removeListener(leaving);
      if (holds(scene.getFocusOwner())) {
        before.filter(node -> node.getScene() == scene).ifPresent(this::giveBack);
      }
      before = Optional.empty();
    }
  }

  /** With its ring, if there was one. */
  private void giveBack(Node node) {
    if (isRinged) {
      KeyFocus.on(node);
    } else {
      node.requestFocus();
    }
  }

  private void left(Node now) {
    if (now != null && !holds(now)) {
      close();
    }
  }

  private boolean holds(Node node) {
    return node != null && of(node).filter(this::equals).isPresent();
  }

  /** The overlay that a node lies in. */
  static Optional<Overlay> of(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each instanceof Overlay found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }
}
