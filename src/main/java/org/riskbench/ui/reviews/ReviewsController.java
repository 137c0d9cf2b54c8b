package org.riskbench.ui.reviews;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/** Binds the frame of the view: which sheet is looked at, and the lock. */
public final class ReviewsController {
  private final ReviewsViewModel viewModel;

  @FXML private ToggleButton queueButton;
  @FXML private ToggleButton targetButton;
  @FXML private ToggleButton staffingButton;
  @FXML private Region queueSheet;
  @FXML private Region targetSheet;
  @FXML private Region staffingSheet;
  @FXML private CheckBox lockBox;

  public ReviewsController(ReviewsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ReviewsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    Map<ReviewSheet, ToggleButton> buttons =
        Map.of(
            ReviewSheet.QUEUE, queueButton,
            ReviewSheet.TARGET, targetButton,
            ReviewSheet.STAFFING, staffingButton);
    Map<ReviewSheet, Region> sheets =
        Map.of(
            ReviewSheet.QUEUE, queueSheet,
            ReviewSheet.TARGET, targetSheet,
            ReviewSheet.STAFFING, staffingSheet);
    buttons.forEach(
        (sheet, button) -> {
          button.setSelected(sheet == viewModel.sheetProperty().get());
          button.setOnAction(event -> viewModel.sheetProperty().set(sheet));
        });
    sheets.forEach(
        (sheet, region) -> {
          region.visibleProperty().bind(viewModel.sheetProperty().isEqualTo(sheet));
          region.managedProperty().bind(region.visibleProperty());
        });
    lockBox.setSelected(viewModel.lockedProperty().get());
    viewModel.lockedProperty().addListener((p, before, locked) -> lockBox.setSelected(locked));
  }

  @FXML
  void lock() {
    viewModel.lock(lockBox.isSelected());
  }
}
