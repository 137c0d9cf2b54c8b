package org.riskbench.ui.models;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.FileDialogs.FileType;
import org.riskbench.ui.kit.Messages;

/** Nodes of the registry's screen: selection, search, the file dialog. */
public final class ModelsController {
  private final ModelsViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;

  @FXML private TableView<ModelRow> table;
  @FXML private TextField search;
  @FXML private Button publish;
  @FXML private Button delete;

  public ModelsController(ModelsViewModel viewModel, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
  }

  public ModelsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    search.textProperty().bindBidirectional(viewModel.searchProperty());
    BooleanBinding none = Bindings.isNull(table.getSelectionModel().selectedItemProperty());
    delete.disableProperty().bind(none);
    publish
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> selected().flatMap(ModelRow::id).isEmpty(),
                table.getSelectionModel().selectedItemProperty()));
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            delete();
          }
        });
  }

  private Optional<ModelRow> selected() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  private void withSelected(Consumer<ModelRow> action) {
    selected().ifPresent(action);
  }

  @FXML
  void publish() {
    withSelected(viewModel::publish);
  }

  @FXML
  void delete() {
    withSelected(viewModel::delete);
  }

  @FXML
  void refresh() {
    viewModel.refresh();
  }

  @FXML
  void importFile() {
    FileType type = new FileType(messages.text("models.type"), List.of("*.riskmodel"));
    dialogs.open(messages.text("models.import"), List.of(type)).ifPresent(viewModel::importFile);
  }
}
