package org.riskbench.ui.records;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.FileDialogs.FileType;
import org.riskbench.ui.kit.Messages;

/** Nodes of the list of rows set aside. */
public final class AsideController {
  private final AsideViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;

  @FXML private TableView<AsideRow> rows;
  @FXML private ToggleButton showText;
  @FXML private CheckBox withText;

  public AsideController(AsideViewModel viewModel, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
  }

  public AsideViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    rows.setItems(viewModel.getRows());
    rows.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, row) -> viewModel.select(Optional.ofNullable(row)));
    showText.selectedProperty().bindBidirectional(viewModel.showTextProperty());
    withText.selectedProperty().bindBidirectional(viewModel.withTextProperty());
  }

  @FXML
  void export() {
    dialogs
        .save(
            messages.text("records.aside.export"),
            viewModel.proposedName(),
            List.of(new FileType(messages.text("records.aside.csv"), List.of("*.csv"))))
        .ifPresent(viewModel::export);
  }

  @FXML
  void reload() {
    viewModel.reload();
  }

  @FXML
  void remove() {
    viewModel.remove();
  }
}
