package org.riskbench.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.riskbench.ui.kit.Typing;
import org.riskbench.ui.settings.SettingsViewModel.Named;

/** Nodes of the settings screen. */
public final class SettingsController {
  private final SettingsViewModel viewModel;

  @FXML private ComboBox<Named<?>> theme;
  @FXML private ComboBox<Named<Integer>> fontSize;
  @FXML private ComboBox<Named<?>> language;
  @FXML private CheckBox motion;
  @FXML private TextField port;
  @FXML private Label portError;

  public SettingsController(SettingsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public SettingsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    theme.getItems().setAll(viewModel.getThemes());
    fontSize.getItems().setAll(viewModel.getFontSizes());
    language.getItems().setAll(viewModel.getLanguages());
    show();
    language.setOnAction(
        event -> viewModel.chooseLanguage(language.getSelectionModel().getSelectedIndex()));
    theme.setOnAction(event -> viewModel.choose(theme.getSelectionModel().getSelectedIndex()));
    fontSize.setOnAction(event -> viewModel.chooseFont(fontSize.getValue()));
    motion.setOnAction(event -> viewModel.chooseMotion(motion.isSelected()));
    viewModel.whenChanged(this::show);
    port.textProperty().bindBidirectional(viewModel.portProperty());
    portError.visibleProperty().bind(viewModel.portErrorProperty().isNotEmpty());
    portError.managedProperty().bind(portError.visibleProperty());
    Typing.whenDone(port, viewModel::leavePort);
  }

  @FXML
  void restart() {
    viewModel.restart();
  }

  private void show() {
    theme.setValue(viewModel.theme());
    fontSize.setValue(viewModel.fontSize());
    language.setValue(viewModel.language());
    motion.setSelected(viewModel.isMoving());
  }
}
