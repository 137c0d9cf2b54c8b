package org.riskbench.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.chart.Chart;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

/** What a screen reader would call each thing that the keyboard reaches. */
final class SpokenNames {
  private static final Pattern CODE_WORD =
      Pattern.compile(
          "[A-Z]{2,}(_[A-Z0-9]+)+|[a-z]+[A-Z]\\w*|[a-z0-9]+(\\.[a-z0-9]+){2,}|.*@[0-9a-f]{5,}.*|NaN");

  private final Set<Node> labelled;

  SpokenNames(Parent root) {
    Set<Node> found = new java.util.HashSet<>();
    for (Node node : shown(root)) {
      if (node instanceof Label label
          && label.getLabelFor() != null
          && !label.getText().isBlank()) {
        found.add(label.getLabelFor());
      }
    }
    labelled = found;
  }

  /** What is wrong with the names below a root, one line each. */
  static List<String> faults(Parent root) {
    SpokenNames names = new SpokenNames(root);
    List<String> faults = new ArrayList<>();
    for (Node node : shown(root)) {
      if (needsName(node) && !names.isNamed(node)) {
        faults.add("no name: " + path(node));
      }
      if (isOurs(node) && !blank(node.getAccessibleText()) && !hasRole(node)) {
        faults.add("no role: " + path(node));
      }
      String said = names.said(node);
      if (CODE_WORD.matcher(said).matches()) {
        faults.add("code word '" + said + "': " + path(node));
      }
      if (node instanceof TableView<?> table && isOnScreen(table)) {
        for (TableColumnBase<?, ?> column : table.getVisibleLeafColumns()) {
          if (blank(column.getText()) && column.getGraphic() == null) {
            faults.add("unnamed column " + column.getId() + ": " + path(node));
          }
        }
      }
    }
    return faults;
  }

  /** Texts that are bound are not there yet while a control is hidden. */
  private static boolean needsName(Node node) {
    boolean isPart = node instanceof ScrollPane || node instanceof TabPane;
    boolean isYetToCome =
        !(node instanceof Control) || (node instanceof Labeled plain && plain.getGraphic() == null);
    return !isPart
        && (node.isFocusTraversable() || node instanceof Chart)
        && (isOnScreen(node) || !(isYetToCome || node instanceof Chart));
  }

  private static boolean isOnScreen(Node node) {
    return node == null || (node.isVisible() && isOnScreen(node.getParent()));
  }

  private static boolean isOurs(Node node) {
    return node.getClass().getName().startsWith("org.riskbench");
  }

  private static boolean hasRole(Node node) {
    return node.getAccessibleRole() != AccessibleRole.NODE
        && node.getAccessibleRole() != AccessibleRole.PARENT;
  }

  private boolean isNamed(Node node) {
    return labelled.contains(node) || !blank(said(node));
  }

  private String said(Node node) {
    if (!blank(node.getAccessibleText())) {
      return node.getAccessibleText();
    }
    return node instanceof Labeled labeled && !blank(labeled.getText()) ? labeled.getText() : "";
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  /** Everything that is on the screen below a root, the insides of controls left out. */
  static List<Node> shown(Parent root) {
    List<Node> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  private static void collect(Node node, List<Node> found) {
    found.add(node);
    boolean whole =
        node instanceof ComboBoxBase
            || node instanceof javafx.scene.control.Spinner
            || (node instanceof Labeled && !(node instanceof javafx.scene.control.TitledPane));
    if (node instanceof Parent parent && !whole) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  /** Where a node is, for whoever mends it. */
  static String path(Node node) {
    StringBuilder path = new StringBuilder();
    Node at = node;
    for (int i = 0; i < 5 && at != null; i++) {
      String id = at.getId() == null ? "" : "#" + at.getId();
      path.insert(
          0,
          " > "
              + at.getClass().getSimpleName()
              + id
              + at.getStyleClass().toString().toLowerCase(Locale.ROOT));
      at = at.getParent();
    }
    return path.toString();
  }
}
