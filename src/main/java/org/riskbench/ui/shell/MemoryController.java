package org.riskbench.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.diagnosis.MemoryUse.Level;
import org.riskbench.ui.kit.WhileShown;

/** The memory's place in the status strip. */
public final class MemoryController {
  private static final Duration LOOK_EVERY = Duration.seconds(2);

  private final MemoryViewModel viewModel;

  @FXML private Button memory;
  @FXML private FontIcon icon;

  public MemoryController(MemoryViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public MemoryViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    viewModel.levelProperty().addListener((property, before, level) -> show(level));
    show(viewModel.getLevel());
    WhileShown.every(LOOK_EVERY, memory, viewModel::look);
  }

  private void show(Level level) {
    memory.getStyleClass().removeAll("filling", "full");
    switch (level) {
      case PLENTY -> icon.setIconLiteral("fth-cpu");
      case FILLING -> {
        icon.setIconLiteral("fth-alert-circle");
        memory.getStyleClass().add("filling");
      }
      case FULL -> {
        icon.setIconLiteral("fth-alert-triangle");
        memory.getStyleClass().add("full");
      }
    }
  }

  @FXML
  void showHow() {
    viewModel.showHow();
  }
}
