package org.riskbench.ui.train;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A learner as a card; a click anywhere ticks it. */
final class LearnerCard extends VBox {
  LearnerCard(LearnerChoice choice) {
    CheckBox box = new CheckBox(choice.title());
    box.setId("learner-" + choice.learner());
    box.selectedProperty().bindBidirectional(choice.chosenProperty());
    Label explanation = new Label(choice.explanation());
    explanation.setWrapText(true);
    explanation.setMinHeight(USE_PREF_SIZE);
    explanation.getStyleClass().add("text-muted");
    Label learner = new Label(choice.learner());
    learner.getStyleClass().add("code");
    getStyleClass().addAll("card", "learner-card");
    choice.chosenProperty().addListener((property, before, chosen) -> mark(chosen));
    mark(choice.isChosen());
    setMaxWidth(Double.MAX_VALUE);
    setPrefWidth(0); // equal widths, whatever the texts
    HBox.setHgrow(this, Priority.ALWAYS);
    getChildren().setAll(box, explanation, learner);
    setOnMouseClicked(event -> box.fire());
  }

  private void mark(boolean chosen) {
    getStyleClass().remove("chosen");
    if (chosen) {
      getStyleClass().add("chosen");
    }
  }
}
