package org.riskbench.ui.models;

import javafx.fxml.FXML;
import org.kordamp.ikonli.javafx.FontIcon;

/** Nodes of the verdict: its mark. */
public final class VerdictController {
  private final VerdictViewModel viewModel;

  @FXML private FontIcon icon;

  public VerdictController(VerdictViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public VerdictViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    viewModel.soundProperty().addListener((property, before, sound) -> mark(sound));
    mark(viewModel.isSound());
  }

  private void mark(boolean sound) {
    icon.setIconLiteral(sound ? "fth-check-circle" : "fth-alert-triangle");
    icon.getStyleClass().removeAll("sound", "unsound");
    icon.getStyleClass().add(sound ? "sound" : "unsound");
  }

  @FXML
  void copy() {
    viewModel.copyHead();
  }

  @FXML
  void close() {
    viewModel.close();
  }
}
