package org.riskbench.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;
import org.riskbench.ui.kit.KeyFocus;

/**
 * A control that had the focus, and the way to it: parts of the window are built anew as what they
 * show changes, and a control with the same words in the same place is the same one to the user.
 *
 * @param region the region of the window it lay in; empty if in none
 * @param way from the window's root to the control
 * @param words what it said of itself
 */
record FocusVisit(Node node, Optional<Parent> region, List<Step> way, String words) {
  /** A place among the children of a parent. */
  record Step(Parent parent, int place) {}

  static FocusVisit of(Node node, List<Parent> regions) {
    List<Step> way = new ArrayList<>();
    for (Node at = node; at.getParent() != null; at = at.getParent()) {
      Parent parent = at.getParent();
      way.add(0, new Step(parent, parent.getChildrenUnmodifiable().indexOf(at)));
    }
    Optional<Parent> region =
        regions.stream().filter(each -> KeyFocus.isWithin(each, node)).findFirst();
    return new FocusVisit(node, region, List.copyOf(way), words(node));
  }

  /** What takes the keys in the place of a control that was built anew. */
  Optional<Node> successor() {
    int kept = 0;
    while (kept < way.size() && way.get(kept).parent().getScene() != null) {
      kept++;
    }
    if (kept == 0 || node.getScene() != null) {
      return Optional.empty();
    }
    Node at = way.get(kept - 1).parent();
    for (Step step : way.subList(kept - 1, way.size())) {
      List<Node> children =
          at instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.of();
      if (step.place() >= children.size()) {
        return Optional.empty();
      }
      at = children.get(step.place());
    }
    return Optional.of(at).filter(this::isSame).filter(KeyFocus::isPossible);
  }

  private boolean isSame(Node other) {
    return other.getClass() == node.getClass() && words(other).equals(words);
  }

  private static String words(Node node) {
    @Nullable String text = node instanceof Labeled labeled ? labeled.getText() : null;
    return Objects.toString(node.getAccessibleText(), "") + Objects.toString(text, "");
  }
}
