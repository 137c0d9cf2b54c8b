package org.riskbench.ui.money;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskbench.decision.CostFactor;
import org.riskbench.ui.kit.Explained;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Term;
import org.riskbench.ui.kit.Typing;

/** The cost table: groups of factors, each with its field and a sentence. FX thread only. */
final class CostPane extends VBox {
  private final Messages messages;
  private final CostForm form;

  CostPane(CostForm form, Messages messages) {
    this.form = form;
    this.messages = messages;
    getStyleClass().add("money-costs");
    group("miss", Term.COST_OF_MISS, CostFactor.LOSS_SHARE, CostFactor.RECOVERY, CostFactor.FEE);
    group("alarm", Term.COST_OF_FALSE_ALARM, CostFactor.MARGIN, CostFactor.CHURN);
    group(
        "review",
        Term.COST_OF_REVIEW,
        CostFactor.REVIEW,
        CostFactor.REVIEW_CAUGHT,
        CostFactor.REVIEW_REFUSED);
    group("stepup", CostFactor.STEP_UP, CostFactor.STEP_UP_PASSED, CostFactor.STEP_UP_ABANDONED);
  }

  private void group(String key, Term term, CostFactor... factors) {
    Label title = group(key, factors);
    Explained.by(title, term);
  }

  private Label group(String key, CostFactor... factors) {
    Label title = new Label(messages.text("money.group." + key));
    title.getStyleClass().add("text-bold");
    GridPane rows = new GridPane();
    rows.getStyleClass().add("money-cost-rows");
    for (CostFactor factor : factors) {
      form.fields().stream()
          .filter(field -> field.factor() == factor)
          .forEach(field -> rows.addRow(rows.getRowCount(), nodes(field).toArray(Node[]::new)));
    }
    getChildren().addAll(title, rows);
    return title;
  }

  /** The field with its unit, and beside it what it is and what is wrong with it. */
  List<Node> nodes(CostField cost) {
    TextField field = new TextField();
    field.setPrefColumnCount(5);
    field.setMinWidth(Region.USE_PREF_SIZE);
    field.setId("cost-" + cost.factor().code());
    field.setAccessibleText(cost.title());
    Label error = new Label();
    error.getStyleClass().add("field-error");
    error.setWrapText(true);
    Typing.join(field, error, cost.field());
    field.setOnAction(event -> form.state(cost));
    Typing.whenLeft(field, () -> form.take(cost));
    Label unit = new Label();
    unit.setMinWidth(Region.USE_PREF_SIZE);
    unit.getStyleClass().add("money-unit");
    if (cost.factor().isMoney()) {
      unit.textProperty().bind(form.currency().textProperty());
    } else {
      unit.setText("%");
    }
    HBox entry = new HBox(6, field, unit);
    entry.getStyleClass().add("money-entry");
    Label name = new Label(cost.title());
    name.setLabelFor(field);
    name.setWrapText(true);
    Label source = new Label();
    source.getStyleClass().add("money-source");
    source.setMinWidth(Region.USE_PREF_SIZE);
    source.textProperty().bind(cost.sourceProperty());
    source.visibleProperty().bind(cost.sourceProperty().isNotEmpty());
    Label hint = new Label(cost.explanation());
    hint.getStyleClass().addAll("text-muted", "text-small");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    HBox title = new HBox(8, name, source);
    VBox words = new VBox(2, title, hint, error);
    HBox.setHgrow(words, Priority.ALWAYS);
    GridPane.setHgrow(words, Priority.ALWAYS);
    return List.of(entry, words);
  }
}
