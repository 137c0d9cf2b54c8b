package org.riskbench.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What a {@link FigureCard} shows, on one line: for where there is no room for cards. */
public final class FigureLine extends HBox {
  /** Follows a card. */
  public FigureLine(FigureCard card) {
    Label caption = new Label();
    Label figure = new Label();
    getStyleClass().add("figure-line");
    caption.getStyleClass().add("caption");
    figure.getStyleClass().add("figure");
    caption.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(caption, Priority.ALWAYS);
    figure.setMinWidth(USE_PREF_SIZE);
    caption.textProperty().bind(card.captionProperty());
    figure.textProperty().bind(card.figureProperty());
    getChildren().setAll(caption, figure);
    Explained.of(card).ifPresent(term -> Explained.by(this, term));
  }
}
