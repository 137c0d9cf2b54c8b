package org.riskbench.ui.fairness;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sentence on a column, which leads to it. Serves one sentence after the other. */
final class SayingLine extends HBox {
  private final FontIcon icon = new FontIcon(Saying.Weight.FINE.icon());
  private final Hyperlink name = new Hyperlink();
  private final Label text = new Label();

  SayingLine(Consumer<String> choose) {
    name.setMinWidth(USE_PREF_SIZE);
    name.setOnAction(event -> choose.accept(name.getText()));
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    setHgrow(text, Priority.ALWAYS);
    getChildren().setAll(icon, name, text);
    getStyleClass().add("remark");
  }

  void show(Saying saying) {
    if (!icon.getIconLiteral().equals(saying.weight().icon())) {
      icon.setIconLiteral(saying.weight().icon());
    }
    if (!getStyleClass().contains(saying.weight().style())) {
      getStyleClass().setAll("remark", saying.weight().style());
    }
    name.setText(saying.column());
    name.setVisited(false);
    text.setText(saying.text());
  }
}
