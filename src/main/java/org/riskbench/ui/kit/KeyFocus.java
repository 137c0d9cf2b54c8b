package org.riskbench.ui.kit;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Gives the focus to a control for whoever works by keys. FX thread only. */
public final class KeyFocus {
  private KeyFocus() {}

  /**
   * Goes to a control, and shows that it is there: a control that merely asks for the focus shows
   * no ring, so the keyboard takes one step on from it and one step back.
   */
  public static void on(Node node) {
    Scene scene = node.getScene();
    if (scene == null) {
      return;
    }
    node.requestFocus();
    step(scene, false);
    step(scene, true);
    if (scene.getFocusOwner() != node) {
      node.requestFocus(); // the way back led elsewhere, as it does into a group of toggles
    }
  }

  private static void step(Scene scene, boolean back) {
    Node owner = scene.getFocusOwner();
    if (owner != null) {
      Event.fireEvent(
          owner,
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false));
    }
  }

  /** Goes to the first control of a part of the window that can take the keys. */
  public static void onFirst(Parent part) {
    Optional<Node> found = first(part);
    if (found.isEmpty()) {
      part.applyCss(); // what is shown for the first time has no parts before
      part.layout();
      found = first(part);
    }
    found.ifPresent(KeyFocus::on);
  }

  /** The first control of a part that can take the keys; of a group of toggles the chosen one. */
  private static Optional<Node> first(Parent part) {
    for (Node child : part.getChildrenUnmodifiable()) {
      if (!child.isVisible() || child.isDisabled()) {
        continue;
      }
      if (takesKeys(child)) {
        return Optional.of(child);
      }
      Optional<Node> within = child instanceof Parent parent ? first(parent) : Optional.empty();
      if (within.isPresent()) {
        return within;
      }
    }
    return Optional.empty();
  }

  private static boolean takesKeys(Node node) {
    boolean isOther =
        node instanceof Toggle toggle
            && toggle.getToggleGroup() != null
            && toggle.getToggleGroup().getSelectedToggle() != null
            && !toggle.isSelected();
    return node.isFocusTraversable() && !isOther && !(node instanceof ScrollPane);
  }

  /** Whether a control can take the keys where it is. */
  public static boolean isPossible(Node node) {
    boolean isSeen = node.getScene() != null && node.isFocusTraversable() && !node.isDisabled();
    for (Node at = node; at != null && isSeen; at = at.getParent()) {
      isSeen = at.isVisible();
    }
    return isSeen;
  }

  /** Whether a control lies within a part of the window. */
  public static boolean isWithin(Node part, Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == part) {
        return true;
      }
    }
    return false;
  }
}
