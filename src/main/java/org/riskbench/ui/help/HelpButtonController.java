package org.riskbench.ui.help;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import org.riskbench.ui.kit.Explained;

/** Opens the list of words from the strip below the screens. */
public final class HelpButtonController {
  private final HelpViewModel viewModel;

  @FXML private Button help;

  public HelpButtonController(HelpViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void list() {
    viewModel.list(Explained.within(help.getScene().lookup(".stage")));
  }
}
