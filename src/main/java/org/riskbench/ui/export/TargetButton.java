package org.riskbench.ui.export;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A target in the list, with what is made for it: as high as its sentence needs. Choosing it again
 * leaves it chosen.
 */
final class TargetButton extends ToggleButton {
  private final Label about = new Label();
  private final HBox content;

  TargetButton(TargetRow row) {
    content = content(row.words());
    setId("target-" + row.word());
    getStyleClass().add("target-button");
    setMinWidth(0); // its sentence breaks into lines, so it needn't be as wide as its words
    setMaxWidth(Double.MAX_VALUE);
    setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(row.words().name() + ". " + row.words().about());
    setGraphic(content);
  }

  /** Leaves the sentence to whoever shows the chosen one. */
  void showNameOnly(boolean only) {
    about.setVisible(!only);
    about.setManaged(!only);
  }

  private HBox content(TargetWords words) {
    Label name = new Label(words.name());
    name.getStyleClass().add("target-name");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    about.setText(words.about());
    about.getStyleClass().add("caption");
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    VBox texts = new VBox(name, about);
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox content = new HBox(new FontIcon(words.icon()), texts);
    content.getStyleClass().add("target-content");
    return content;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + content.prefHeight(inside) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    content.setPrefWidth(getWidth() - snappedLeftInset() - snappedRightInset());
    super.layoutChildren();
  }

  @Override
  public void fire() {
    if (!isSelected()) {
      super.fire();
    }
  }
}
