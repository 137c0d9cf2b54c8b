package org.riskbench.ui.rules;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.rule.Subject;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.SpelledOut;

/** The fields of one condition. */
final class ConditionBox extends FlowPane {
  private static final double WIDTH = 230;

  private final ComboBox<Subject> subject = new ComboBox<>();
  private final ComboBox<Asked> asked = new ComboBox<>();
  private final TextField value = new TextField();

  /**
   * Fields of a condition.
   *
   * @param remove takes the condition away
   */
  ConditionBox(ConditionForm form, List<Subject> offered, Messages messages, Runnable remove) {
    getStyleClass().add("rule-condition");
    subject.setConverter(new SpelledOut<>(about -> word(about, messages)));
    subject.getItems().setAll(offered);
    subject.setAccessibleText(messages.text("rules.form.column"));
    subject.valueProperty().bindBidirectional(form.subjectProperty());
    asked.setConverter(new SpelledOut<>(ask -> messages.text(ask.key())));
    asked.setItems(form.choices());
    asked.setAccessibleText(messages.text("rules.form.comparison"));
    asked.setValue(form.askedProperty().get());
    form.askedProperty().addListener((property, before, now) -> asked.setValue(now));
    asked.setOnAction(event -> choose(form));
    value.setAccessibleText(messages.text("rules.form.value"));
    value.textProperty().bindBidirectional(form.valueProperty());
    value.disableProperty().bind(form.valueNeededProperty().not());
    form.askedProperty().addListener((property, before, now) -> prompt(now, messages));
    prompt(form.askedProperty().get(), messages);
    Button gone = new Button("", new FontIcon("fth-x"));
    gone.getStyleClass().add(Styles.BUTTON_ICON);
    gone.setAccessibleText(messages.text("rules.form.condition.remove"));
    gone.setTooltip(new Tooltip(messages.text("rules.form.condition.remove")));
    gone.setOnAction(event -> remove.run());
    subject.setPrefWidth(WIDTH);
    getChildren().setAll(subject, asked, value, gone);
  }

  private static String word(Subject about, Messages messages) {
    return about.isScore() ? messages.text("rules.form.score") : about.name();
  }

  private void choose(ConditionForm form) {
    Asked chosen = asked.getValue();
    if (chosen != null) {
      form.askedProperty().set(chosen);
    }
  }

  private void prompt(Asked ask, Messages messages) {
    String key =
        ask.asksList()
            ? "rules.form.value.list"
            : ask.takesSeveral() ? "rules.form.value.several" : "rules.form.value";
    value.setPromptText(ask.needsValue() ? messages.text(key) : "");
  }
}
