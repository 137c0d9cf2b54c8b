package org.riskbench.ui.data;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.MadeChoice;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.PromptCell;

/** Nodes of the bar that says which records were fraud. */
public final class LabelController {
  private static final double THREE_LINES = 124;

  private final LabelViewModel viewModel;
  private final Messages messages;

  @FXML private ComboBox<String> column;
  @FXML private ComboBox<String> fraud;
  @FXML private ToggleButton more;
  @FXML private ScrollPane valuesPane;
  @FXML private FlowPane values;

  public LabelController(LabelViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public LabelViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    follow(column, viewModel.columnProperty(), viewModel::chooseColumn);
    follow(fraud, viewModel.fraudProperty(), viewModel::chooseFraud);
    valuesPane.visibleProperty().bind(more.selectedProperty().and(viewModel.manyProperty()));
    valuesPane.managedProperty().bind(valuesPane.visibleProperty());
    // Else the table below takes all but one line of it.
    valuesPane.minHeightProperty().bind(Bindings.min(values.heightProperty(), THREE_LINES));
    viewModel.getRows().addListener((ListChangeListener<LabelRow>) change -> fill());
    viewModel.promptProperty().addListener((property, before, prompt) -> ask(prompt));
    fill();
    ask(viewModel.getPrompt());
  }

  /** Shows what the view model holds and tells it what the user picks. */
  private static void follow(
      ComboBox<String> box, ReadOnlyStringProperty held, Consumer<String> picked) {
    PromptCell.of(box);
    show(box, held.get());
    held.addListener((property, before, now) -> show(box, now));
    // A box forgets its value once its list has changed, though the view model holds to it.
    box.getItems()
        .addListener(
            (ListChangeListener<String>) change -> Platform.runLater(() -> show(box, held.get())));
    MadeChoice.of(
        box,
        value -> {
          if (!value.isEmpty() && !value.equals(held.get())) {
            picked.accept(value);
          }
        });
  }

  /** Nothing chosen leaves room for the box to say what is to be chosen. */
  private static void show(ComboBox<String> box, String value) {
    if (value.isEmpty()) {
      box.getSelectionModel().clearSelection();
    }
    box.setValue(value.isEmpty() ? null : value);
  }

  /** What is to be said is said here, so the values come up. */
  private void ask(String prompt) {
    if (!prompt.isEmpty()) {
      more.setSelected(true);
    }
  }

  private void fill() {
    values.getChildren().setAll(viewModel.getRows().stream().map(this::value).toList());
  }

  private Node value(LabelRow row) {
    int count = row.value().rows();
    String rows =
        messages.text(count == 1 ? "columns.record" : "columns.records", Formats.count(count));
    Label name = new Label(row.value().value());
    name.getStyleClass().add("text-bold");
    Label counted = new Label(rows);
    counted.getStyleClass().add("caption");
    ComboBox<Choice<LabelMeaning>> meaning = new ComboBox<>();
    meaning.getItems().setAll(viewModel.getMeanings());
    if (!viewModel.getFraud().isEmpty()) {
      meaning.setValue(row.meaning());
    }
    meaning.setAccessibleText(row.value().value() + ", " + rows);
    meaning.setOnAction(event -> viewModel.mean(row.value().value(), meaning.getValue().value()));
    HBox line = new HBox(name, counted, meaning);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("label-value");
    return line;
  }
}
