package org.riskbench.ui.kit;

import java.util.Collection;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;

/**
 * Keeps words whole in whatever language and text size: where room is short, fields and texts that
 * can break give way, never a button or the heading of a column. FX thread only.
 */
final class WholeWords {
  private WholeWords() {}

  /** Looks after all that was loaded as one screen. */
  static void keep(Node node) {
    if (node instanceof ButtonBase button && !button.isWrapText()) {
      keep(button);
    } else if (node instanceof Label label && label.isWrapText()) {
      keep(label);
    } else if (node instanceof TableView<?> table) {
      HeadingWidths.keep(table);
    }
    inside(node).forEach(WholeWords::keep);
  }

  /** One that was given a width in FXML keeps it. */
  private static void keep(ButtonBase button) {
    if (button.getMinWidth() == Region.USE_COMPUTED_SIZE) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
  }

  /** What breaks into lines has all its lines. */
  private static void keep(Label label) {
    if (label.getMinHeight() == Region.USE_COMPUTED_SIZE) {
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
  }

  /** Before a control has its skin, what it holds is no child yet. */
  private static Collection<? extends Node> inside(Node node) {
    if (node instanceof ScrollPane pane) {
      return pane.getContent() == null ? List.of() : List.of(pane.getContent());
    }
    if (node instanceof SplitPane pane) {
      return pane.getItems();
    }
    if (node instanceof TitledPane pane) {
      return pane.getContent() == null ? List.of() : List.of(pane.getContent());
    }
    if (node instanceof TabPane pane) {
      return pane.getTabs().stream().map(Tab::getContent).filter(each -> each != null).toList();
    }
    return node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.of();
  }
}
