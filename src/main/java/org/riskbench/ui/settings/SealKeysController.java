package org.riskbench.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Typing;

/** Nodes of the keys: the owner's field, what is selected, file dialogs. */
public final class SealKeysController {
  private final SealKeysViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;

  @FXML private TextField owner;
  @FXML private TableView<KeyRow> trusted;
  @FXML private Button forget;

  public SealKeysController(SealKeysViewModel viewModel, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
  }

  public SealKeysViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    owner.textProperty().bindBidirectional(viewModel.ownerProperty());
    Typing.whenDone(owner, viewModel::leaveOwner);
    forget.disableProperty().bind(trusted.getSelectionModel().selectedItemProperty().isNull());
    trusted
        .sceneProperty()
        .addListener(
            (property, before, scene) -> {
              if (scene != null) {
                viewModel.refresh();
              }
            });
  }

  @FXML
  void exportKey() {
    KeyPlace.save(dialogs, messages).ifPresent(viewModel::exportTo);
  }

  @FXML
  void trustKey() {
    KeyPlace.open(dialogs, messages).ifPresent(viewModel::trust);
  }

  @FXML
  void forgetKey() {
    KeyRow row = trusted.getSelectionModel().getSelectedItem();
    if (row != null) {
      viewModel.forget(row);
    }
  }
}
