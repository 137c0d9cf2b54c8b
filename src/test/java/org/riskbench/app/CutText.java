package org.riskbench.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.chart.Axis;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.text.Text;

/** Finds what is written in a window and can't be read to its end. FX thread only. */
final class CutText {
  private final Parent frame;
  private final List<String> found = new ArrayList<>();

  private CutText(Parent frame) {
    this.frame = frame;
  }

  /** What is cut off in a frame that is laid out. */
  static List<String> in(Parent frame) {
    CutText cut = new CutText(frame);
    cut.look(frame);
    return cut.found;
  }

  private void look(Node node) {
    if (!node.isVisible() || node instanceof Axis<?>) {
      return;
    }
    if (node.getStyleClass().contains("tab-header-area")) {
      return; // the menu at its end names every tab
    }
    if (node instanceof IndexedCell<?> cell && !isShownByComboBox(cell)) {
      return; // has a tooltip, or its column can be widened
    }
    if (node instanceof Labeled labeled) {
      check(labeled);
    } else if (node instanceof TextInputControl field) {
      check(field);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::look);
    }
  }

  private static boolean isShownByComboBox(Node cell) {
    return cell.getParent() instanceof ComboBoxBase<?>;
  }

  private void check(Labeled labeled) {
    String whole = labeled.getText();
    if (whole == null || whole.isEmpty() || !(labeled.lookup(".text") instanceof Text shown)) {
      return;
    }
    if (!shown.getText().equals(whole) && shown.getText().endsWith(labeled.getEllipsisString())) {
      found.add("\"" + whole + "\" is shown as \"" + shown.getText() + "\"");
    } else if (isBeyond(labeled)) {
      found.add("\"" + whole + "\" reaches beyond the window");
    }
  }

  private void check(TextInputControl field) {
    String prompt = field.getPromptText();
    boolean empty = field.getText() == null || field.getText().isEmpty();
    if (prompt == null || prompt.isEmpty() || !empty) {
      return;
    }
    Text text = new Text(prompt);
    if (field.lookup(".text") instanceof Text shown) {
      text.setFont(shown.getFont());
    }
    double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
    if (text.getLayoutBounds().getWidth() > room + 1) {
      found.add("the prompt \"" + prompt + "\" is longer than its field");
    }
  }

  /** What a scroll pane or a table holds can be brought into sight. */
  private boolean isBeyond(Node node) {
    for (Node above = node; above != null; above = above.getParent()) {
      if (above instanceof ScrollPane
          || above instanceof TableView<?>
          || above instanceof TreeTableView<?>) {
        return false;
      }
    }
    Bounds bounds = node.localToScene(node.getBoundsInLocal());
    return bounds.getMaxX() > frame.getLayoutBounds().getWidth() + 1
        || bounds.getMaxY() > frame.getLayoutBounds().getHeight() + 1;
  }
}
