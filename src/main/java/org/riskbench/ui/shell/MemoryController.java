package org.riskbench.ui.shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.diagnosis.MemoryUse.Level;

/** The memory's place in the status strip. */
public final class MemoryController {
  private static final Duration LOOK_EVERY = Duration.seconds(2);

  private final MemoryViewModel viewModel;
  private final Timeline looks;

  @FXML private Button memory;
  @FXML private FontIcon icon;

  public MemoryController(MemoryViewModel viewModel) {
    this.viewModel = viewModel;
    this.looks = new Timeline(new KeyFrame(LOOK_EVERY, event -> viewModel.look()));
    looks.setCycleCount(Animation.INDEFINITE);
  }

  public MemoryViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    viewModel.levelProperty().addListener((property, before, level) -> show(level));
    show(viewModel.getLevel());
    memory
        .sceneProperty()
        .addListener(
            (property, before, scene) -> {
              if (scene == null) {
                looks.stop();
              } else {
                looks.play();
              }
            });
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
