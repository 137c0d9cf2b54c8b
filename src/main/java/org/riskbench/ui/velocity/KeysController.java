package org.riskbench.ui.velocity;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.ui.kit.Messages;

/** Nodes of what all features share: rules, placeholders, cautions. */
public final class KeysController {
  private final KeysViewModel viewModel;
  private final Messages messages;

  @FXML private TextField retention;
  @FXML private TableView<KeyRow> keys;
  @FXML private TableColumn<KeyRow, KeyRow> rule;
  @FXML private VBox placeholders;
  @FXML private VBox cautions;

  public KeysController(KeysViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public KeysViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    retention.textProperty().bindBidirectional(viewModel.retentionProperty());
    retention
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                viewModel.keep();
              }
            });
    keys.prefHeightProperty()
        .bind(Bindings.size(viewModel.getKeys()).add(1.2).multiply(keys.getFixedCellSize()));
    rule.setCellFactory(
        column -> new RuleCell(new FeatureWords(messages)::rule, viewModel::changeRule));
    viewModel
        .getPlaceholders()
        .addListener((ListChangeListener<PlaceholderRow>) change -> fillPlaceholders());
    viewModel.getCautions().addListener((ListChangeListener<String>) change -> fillCautions());
    fillPlaceholders();
    fillCautions();
  }

  private void fillPlaceholders() {
    placeholders
        .getChildren()
        .setAll(viewModel.getPlaceholders().stream().map(this::line).toList());
    if (viewModel.getPlaceholders().isEmpty()) {
      placeholders.getChildren().add(line("fth-check-circle", "velocity.placeholders.none"));
    }
  }

  private Node line(PlaceholderRow row) {
    CheckBox box =
        new CheckBox(
            messages.text(
                "velocity.placeholder", row.column(), row.key(), row.share(), row.times()));
    box.setMnemonicParsing(false);
    box.setWrapText(true);
    box.setSelected(row.accepted());
    box.setOnAction(event -> viewModel.accept(row, box.isSelected()));
    return box;
  }

  private void fillCautions() {
    cautions
        .getChildren()
        .setAll(viewModel.getCautions().stream().map(text -> said("fth-info", text)).toList());
  }

  private Node line(String icon, String key) {
    return said(icon, messages.text(key));
  }

  private static Node said(String icon, String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox line = new HBox(new FontIcon(icon), label);
    line.getStyleClass().addAll("finding", "note");
    return line;
  }

  @FXML
  void keep() {
    viewModel.keep();
  }
}
