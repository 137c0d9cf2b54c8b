package org.riskbench.ui.data;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.profile.Finding.Severity;

/** Signs of a column: something is odd about it, it holds something of a person. */
final class MarkCell extends TableCell<ColumnRow, ColumnMark> {
  private final HBox signs = new HBox();

  MarkCell() {
    signs.setAlignment(Pos.CENTER);
    signs.getStyleClass().add("column-mark");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable ColumnMark mark, boolean empty) {
    super.updateItem(mark, empty);
    signs.getChildren().clear();
    setTooltip(null);
    setGraphic(null);
    setAccessibleText("");
    if (empty || mark == null || mark.text().isEmpty()) {
      return;
    }
    mark.worst().ifPresent(severity -> signs.getChildren().add(sign(severity)));
    if (mark.personal()) {
      signs.getChildren().add(new FontIcon("fth-user"));
    }
    setGraphic(signs);
    setAccessibleText(mark.text());
    Tooltip hint = new Tooltip(mark.text());
    hint.setWrapText(true);
    hint.setMaxWidth(400);
    setTooltip(hint);
  }

  private static FontIcon sign(Severity severity) {
    boolean grave = severity == Severity.ERROR;
    FontIcon icon = new FontIcon(grave ? "fth-alert-octagon" : "fth-alert-triangle");
    icon.getStyleClass().add(grave ? "danger" : "warning");
    return icon;
  }
}
