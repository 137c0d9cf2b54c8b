package org.riskbench.ui.settings;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.riskbench.ui.kit.EscapeKey;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Rehearsed;
import org.riskbench.ui.kit.Typing;

/** Nodes of the keys: the owner's field, what is selected, file dialogs. */
public final class SealKeysController {
  private final SealKeysViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;

  @FXML private Node root;
  @FXML private TextField owner;
  @FXML private TableView<KeyRow> trusted;
  @FXML private Button forget;
  @FXML private Button revoke;
  @FXML private Button revokeOwn;
  @FXML private Button confirm;
  @FXML private TextField why;

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
    ObservableBooleanValue unchosen =
        Bindings.createBooleanBinding(
            () -> chosen().isEmpty(), trusted.getSelectionModel().selectedItemProperty());
    forget.disableProperty().bind(unchosen);
    revoke.disableProperty().bind(unchosen);
    revokeOwn.disableProperty().bind(viewModel.keyIdProperty().isEmpty());
    why.textProperty().bindBidirectional(viewModel.whyProperty());
    confirm
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> why.getText().isBlank(), why.textProperty()));
    viewModel
        .getRevocation()
        .askedProperty()
        .addListener(
            (property, before, asked) -> {
              if (asked) {
                why.requestFocus();
              }
            });
    EscapeKey.closes(root, viewModel.getRevocation().askedProperty(), this::keepKey);
    trusted
        .sceneProperty()
        .addListener(
            (property, before, scene) -> {
              if (scene != null && !Rehearsed.holds(trusted)) {
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
    chosen().ifPresent(viewModel::forget);
  }

  @FXML
  void askToRevoke() {
    chosen().ifPresent(viewModel::askToRevoke);
  }

  @FXML
  void askToRevokeOwn() {
    viewModel.askToRevokeOwn();
  }

  @FXML
  void revokeKey() {
    viewModel.revoke();
  }

  @FXML
  void keepKey() {
    viewModel.getRevocation().close();
  }

  /** The key chosen in the table, if it counts. */
  private Optional<KeyRow> chosen() {
    return Optional.ofNullable(trusted.getSelectionModel().getSelectedItem())
        .filter(KeyRow::counts);
  }
}
