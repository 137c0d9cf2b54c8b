package org.riskbench.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.riskbench.ui.kit.CellInSight;
import org.riskbench.ui.kit.KeyFocus;
import org.riskbench.ui.kit.TypedChoice;

/**
 * Where the keyboard is in the frame: F6 goes from region to region, and whatever comes back to the
 * front has the focus where it was left. FX thread only.
 */
final class FrameFocus {
  private final List<Parent> regions;
  private final Map<Parent, Node> left = new HashMap<>();

  /**
   * Among regions.
   *
   * @param regions in the order in which F6 visits them
   */
  FrameFocus(List<Parent> regions) {
    this.regions = List.copyOf(regions);
  }

  /** Keeps the focus of a scene in sight and in its place; in none there is nothing to see. */
  void follow(@Nullable Scene scene) {
    if (scene != null) {
      CellInSight.follow(scene);
      TypedChoice.follow(scene);
      new LostFocus(regions).follow(scene);
    }
  }

  /** Goes to the next region by F6, to the one before by Shift+F6. */
  void take(KeyEvent event) {
    if (event.getCode() == KeyCode.F6 && !event.isShortcutDown() && !event.isAltDown()) {
      go(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  private void go(int way) {
    int here = here();
    owner().ifPresent(node -> left.put(regions.get(Math.max(0, here)), node));
    int next = here < 0 ? 0 : here + way;
    for (int i = 0; i < regions.size(); i++) {
      Parent region = regions.get(Math.floorMod(next + i * way, regions.size()));
      if (!region.isDisabled() && enter(region)) {
        return;
      }
    }
  }

  /** Whether there was anything in a region that takes the keys. */
  private boolean enter(Parent region) {
    Node before = left.get(region);
    if (before != null && KeyFocus.isWithin(region, before) && KeyFocus.isPossible(before)) {
      KeyFocus.on(before);
    } else {
      KeyFocus.onFirst(region);
    }
    return owner().filter(node -> KeyFocus.isWithin(region, node)).isPresent();
  }

  private int here() {
    return IntStream.range(0, regions.size())
        .filter(i -> owner().filter(node -> KeyFocus.isWithin(regions.get(i), node)).isPresent())
        .findFirst()
        .orElse(-1);
  }

  private Optional<Node> owner() {
    return Optional.ofNullable(regions.get(0).getScene())
        .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
  }

  /**
   * Changes what is in front. If the focus was there, it goes to where it was left in what comes,
   * or to its first control.
   */
  void change(Optional<Parent> from, Parent to, Runnable swap) {
    Optional<Node> owner = owner();
    boolean wasThere =
        from.isPresent()
            && owner.filter(node -> KeyFocus.isWithin(from.orElseThrow(), node)).isPresent();
    if (wasThere) {
      left.put(from.orElseThrow(), owner.orElseThrow());
    }
    swap.run();
    if (wasThere || (from.isPresent() && owner.isEmpty())) {
      enter(to);
    }
  }
}
