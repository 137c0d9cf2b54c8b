package org.riskbench.ui.train;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A learner as a line; a click anywhere ticks it. */
final class LearnerCard extends HBox {
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
    box.setMinWidth(USE_PREF_SIZE);
    box.getStyleClass().add("learner-title");
    explanation.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(explanation, Priority.ALWAYS);
    learner.setMinWidth(USE_PREF_SIZE);
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
