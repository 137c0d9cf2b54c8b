package org.riskbench.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One figure in large type under its caption. */
public final class FigureCard extends VBox {
  private final Label caption = new Label();
  private final Label figure = new Label(Formats.NONE);

  public FigureCard() {
    getStyleClass().addAll("card", "figure-card");
    caption.getStyleClass().add("caption");
    caption.setWrapText(true);
    figure.getStyleClass().add("figure");
    figure.setMinWidth(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(this, Priority.ALWAYS);
    getChildren().setAll(caption, figure);
  }

  public StringProperty captionProperty() {
    return caption.textProperty();
  }

  public String getCaption() {
    return caption.getText();
  }

  public void setCaption(String text) {
    caption.setText(text);
    caption.setMinWidth(text.contains(" ") ? USE_COMPUTED_SIZE : USE_PREF_SIZE);
  }

  public StringProperty figureProperty() {
    return figure.textProperty();
  }

  public String getFigure() {
    return figure.getText();
  }

  public void setFigure(String text) {
    figure.setText(text);
  }

  /** Lets a long figure break into lines where room is short, rather than lie over others. */
  public void setBreaking(boolean breaking) {
    figure.setWrapText(breaking);
    figure.setMinWidth(breaking ? USE_COMPUTED_SIZE : USE_PREF_SIZE);
  }

  public boolean isBreaking() {
    return figure.isWrapText();
  }
}
