package org.riskbench.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.riskbench.ui.kit.KeyFocus;

/**
 * Takes the focus back once the control that has it vanishes or can't be used any more. By itself
 * the toolkit gives it to whatever comes next and draws no ring there: the next Enter may then
 * press a button that nobody looked at. Here it goes to what was built in the same place with the
 * same words, else to where it was before, and back to a control that rested only while something
 * was done. FX thread only.
 */
final class LostFocus {
  private static final int KEPT = 24;

  private final List<Parent> regions;
  private final Deque<FocusVisit> visits = new ArrayDeque<>();
  private boolean byKeys;
  private int inputs;
  private boolean lost;
  private boolean giving;
  private Optional<Node> given = Optional.empty();

  /** In regions of the window that the focus should not leave by itself. */
  LostFocus(List<Parent> regions) {
    this.regions = List.copyOf(regions);
  }

  /** Follows the focus of a scene. */
  void follow(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> input(scene, true));
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> input(scene, false));
    scene.focusOwnerProperty().addListener((property, before, now) -> moved(scene, before, now));
  }

  /**
   * A place that was only given becomes one that was gone to once somebody does something there.
   */
  private void input(Scene scene, boolean key) {
    byKeys = key;
    if (!giving) {
      inputs++;
      given = Optional.empty();
      remember(scene);
    }
  }

  /** The toolkit takes the focus from a control that can't have it before it looks for another. */
  private void moved(Scene scene, @Nullable Node before, @Nullable Node now) {
    if (now == null && before != null && !KeyFocus.isPossible(before)) {
      lost = true;
      Platform.runLater(() -> takeBack(scene, before)); // once it has found one
    } else if (!lost) {
      Platform.runLater(() -> remember(scene)); // where it stays, not what it passes on the way
    }
  }

  private void remember(Scene scene) {
    Node owner = scene.getFocusOwner();
    if (owner != null && !lost && !given.equals(Optional.of(owner))) {
      visits.removeIf(visit -> visit.node() == owner);
      visits.addFirst(FocusVisit.of(owner, regions));
      if (visits.size() > KEPT) {
        visits.removeLast();
      }
    }
  }

  private void takeBack(Scene scene, Node from) {
    lost = false;
    Node found = scene.getFocusOwner();
    Optional<FocusVisit> left = visits.stream().filter(visit -> visit.node() == from).findFirst();
    Optional<Parent> region = left.flatMap(FocusVisit::region);
    Optional<Node> place =
        Optional.of(from)
            .filter(KeyFocus::isPossible) // it was away for a moment
            .or(() -> left.flatMap(FocusVisit::successor))
            .or(() -> before(region));
    boolean isWithin =
        found != null && region.filter(part -> !KeyFocus.isWithin(part, found)).isEmpty();
    if (place.isPresent()) {
      give(place.orElseThrow());
    } else if (isWithin) {
      give(found);
    } else {
      region.ifPresent(part -> give(() -> KeyFocus.onFirst(part)));
    }
    given = Optional.ofNullable(scene.getFocusOwner());
    awaitReturn(scene, from);
  }

  private Optional<Node> before(Optional<Parent> region) {
    return visits.stream()
        .filter(visit -> region.isEmpty() || visit.region().equals(region))
        .map(FocusVisit::node)
        .filter(KeyFocus::isPossible)
        .findFirst();
  }

  private void give(Node node) {
    if (byKeys) {
      give(() -> KeyFocus.on(node));
    } else {
      node.requestFocus();
    }
  }

  /** The steps that bring up the ring are nobody's input. */
  private void give(Runnable way) {
    giving = true;
    way.run();
    giving = false;
  }

  /** Whoever did nothing else in the meantime finds the focus on the control they pressed. */
  private void awaitReturn(Scene scene, Node from) {
    Node place = scene.getFocusOwner();
    int then = inputs;
    if (from.getScene() != scene || !from.isDisabled() || place == null) {
      return;
    }
    from.disabledProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  ObservableValue<? extends Boolean> property, Boolean before, Boolean now) {
                property.removeListener(this);
                if (inputs == then && scene.getFocusOwner() == place && KeyFocus.isPossible(from)) {
                  give(from);
                }
              }
            });
  }
}
