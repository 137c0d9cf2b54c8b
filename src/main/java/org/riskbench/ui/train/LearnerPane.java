package org.riskbench.ui.train;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Typing;

/** What a learner is and what can be set of it. */
final class LearnerPane extends VBox {
  LearnerPane(LearnerChoice choice, Messages messages) {
    Label title = new Label(choice.title());
    title.getStyleClass().add("title-4");
    Label explanation = new Label(choice.explanation());
    explanation.setWrapText(true);
    explanation.setMinHeight(USE_PREF_SIZE);
    Label code = new Label(messages.text("train.learner.code", choice.learner()));
    code.getStyleClass().add("caption");
    getStyleClass().add("learner-pane");
    getChildren().setAll(title, explanation, code);
    if (!choice.parameters().isEmpty()) {
      FlowPane fields = new FlowPane();
      fields.getStyleClass().add("learner-fields");
      choice.parameters().forEach(each -> fields.getChildren().add(field(each)));
      Button reset = new Button(messages.text("train.settings.reset"));
      reset.getStyleClass().add("small");
      reset.disableProperty().bind(choice.changedProperty().not());
      reset.setOnAction(event -> choice.reset());
      getChildren().addAll(fields, reset);
    }
  }

  private static VBox field(ParameterField parameter) {
    TextField field = new TextField();
    Label title = new Label(parameter.title());
    title.setLabelFor(field);
    title.setWrapText(true);
    title.getStyleClass().add("caption");
    Label range = new Label(parameter.range());
    range.setWrapText(true);
    range.getStyleClass().addAll("caption", "text-subtle");
    Label error = new Label();
    error.setWrapText(true);
    error.getStyleClass().add("field-error");
    Typing.join(field, error, parameter.field());
    Typing.whenLeft(field, parameter.field()::validate);
    range.visibleProperty().bind(error.visibleProperty().not());
    range.managedProperty().bind(range.visibleProperty());
    field.setAccessibleHelp(parameter.range());
    VBox column = new VBox(title, field, range, error);
    column.getStyleClass().add("learner-field");
    return column;
  }
}
