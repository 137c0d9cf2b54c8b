package org.riskbench.ui.models;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.riskbench.ui.kit.EscapeKey;
import org.riskbench.ui.models.BinViewModel.BinRow;

/** Nodes of the bin: what is chosen in it. */
public final class BinController {
  private final BinViewModel viewModel;

  @FXML private Node root;
  @FXML private TableView<BinRow> table;
  @FXML private Button restore;
  @FXML private Button remove;
  @FXML private Button empty;

  public BinController(BinViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public BinViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    restore.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
    remove.disableProperty().bind(restore.disableProperty());
    EscapeKey.closes(root, viewModel.getRemoval().askedProperty(), this::keep);
    empty.disableProperty().bind(Bindings.isEmpty(table.getItems()));
  }

  private List<BinRow> chosen() {
    return List.copyOf(table.getSelectionModel().getSelectedItems());
  }

  @FXML
  void restore() {
    viewModel.restore(chosen());
  }

  @FXML
  void ask() {
    viewModel.ask(chosen());
  }

  @FXML
  void askAll() {
    viewModel.ask(List.copyOf(table.getItems()));
  }

  @FXML
  void remove() {
    viewModel.remove();
  }

  @FXML
  void keep() {
    viewModel.keep();
  }
}
