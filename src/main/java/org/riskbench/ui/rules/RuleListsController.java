package org.riskbench.ui.rules;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.FileDialogs.FileType;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Typing;

/** Nodes of the lists: the table, the fields of an import. */
public final class RuleListsController {
  private final RuleListsViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;

  @FXML private TableView<ListRow> lists;
  @FXML private TextField name;
  @FXML private TextField column;
  @FXML private DatePicker expires;
  @FXML private Button delete;

  public RuleListsController(RuleListsViewModel viewModel, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
  }

  public RuleListsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    name.textProperty().bindBidirectional(viewModel.nameProperty());
    column.textProperty().bindBidirectional(viewModel.columnProperty());
    expires.valueProperty().bindBidirectional(viewModel.expiresProperty());
    Typing.whenLeft(name, viewModel::check);
    delete.disableProperty().bind(lists.getSelectionModel().selectedItemProperty().isNull());
    viewModel.refresh();
  }

  @FXML
  void importFile() {
    if (viewModel.check()) {
      dialogs
          .open(messages.text("rules.lists.import.title"), List.of(type()))
          .ifPresent(viewModel::importFile);
    }
  }

  private FileType type() {
    return new FileType(messages.text("rules.lists.file"), List.of("*.txt", "*.csv", "*.tsv"));
  }

  @FXML
  void delete() {
    ListRow row = lists.getSelectionModel().getSelectedItem();
    if (row != null) {
      viewModel.delete(row);
    }
  }
}
