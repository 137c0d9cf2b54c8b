package org.riskbench.ui.kit;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * One figure in large type under its caption. Where it explains itself ({@link Explained}) the
 * keyboard reaches it: Tab comes to the first card of a row, the arrows go from card to card.
 */
public final class FigureCard extends VBox {
  private final Label caption = new Label();
  private final Label figure = new Label(Formats.NONE);
  private final BooleanProperty first = new SimpleBooleanProperty();

  public FigureCard() {
    getStyleClass().addAll("card", "figure-card");
    caption.getStyleClass().add("caption");
    caption.setWrapText(true);
    figure.getStyleClass().add("figure");
    figure.setMinWidth(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(this, Priority.ALWAYS);
    getChildren().setAll(caption, figure);
    setAccessibleRole(AccessibleRole.TEXT);
    accessibleTextProperty()
        .bind(Bindings.concat(caption.textProperty(), " ", figure.textProperty()));
    focusTraversableProperty().bind(first);
    parentProperty().addListener(changed -> first.set(isFirst()));
    getStyleClass().addListener((Observable changed) -> first.set(isFirst()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    setOnMousePressed(event -> requestFocusIfExplained());
  }

  private void requestFocusIfExplained() {
    if (isExplained()) {
      requestFocus();
    }
  }

  private boolean isExplained() {
    return Explained.of(this).isPresent();
  }

  private boolean isFirst() {
    return isExplained() && row().indexOf(this) == 0;
  }

  /** The cards beside it that explain themselves. */
  private List<FigureCard> row() {
    return getParent() == null
        ? List.of()
        : getParent().getChildrenUnmodifiable().stream()
            .filter(FigureCard.class::isInstance)
            .map(FigureCard.class::cast)
            .filter(card -> card.isVisible() && card.isExplained())
            .toList();
  }

  private void walk(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case RIGHT -> 1;
          case LEFT -> -1;
          default -> 0;
        };
    List<FigureCard> row = row();
    int place = row.indexOf(this) + step;
    if (step != 0 && place >= 0 && place < row.size()) {
      row.get(place).requestFocus();
      event.consume();
    }
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
