package org.riskbench.ui.reviews;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.SpelledOut;
import org.riskbench.ui.kit.Typing;

/** Binds what thresholds shall reach, and what was found. */
public final class TargetController {
  private static final double GREYED = 0.75;

  private final ReviewsViewModel viewModel;
  private final Messages messages;

  @FXML private ComboBox<TargetGoal> goal;
  @FXML private TextField shareField;
  @FXML private Label shareError;
  @FXML private CheckBox withinBox;
  @FXML private CheckBox limitedBox;
  @FXML private TextField declinedField;
  @FXML private Label declinedError;
  @FXML private Region outcome;

  public TargetController(ReviewsViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public ReviewsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    TargetForm form = viewModel.getTarget();
    goal.setConverter(new SpelledOut<>(each -> messages.text("reviews.goal." + each.name())));
    goal.getItems().setAll(TargetGoal.values());
    goal.valueProperty().bindBidirectional(form.goalProperty());
    goal.valueProperty().addListener((property, before, chosen) -> openShare(chosen));
    openShare(form.goalProperty().get());
    Typing.join(shareField, shareError, form.getShare());
    Typing.whenDone(shareField, form.getShare()::validate);
    Typing.join(declinedField, declinedError, form.getDeclined());
    viewModel
        .keepingProperty()
        .addListener((property, before, keeping) -> form.withinTeamProperty().set(true));
    Typing.whenDone(declinedField, form.getDeclined()::validate);
    withinBox.selectedProperty().bindBidirectional(form.withinTeamProperty());
    limitedBox.selectedProperty().bindBidirectional(form.limitedProperty());
    form.staleProperty()
        .addListener((property, before, stale) -> outcome.setOpacity(stale ? GREYED : 1));
  }

  private void openShare(TargetGoal chosen) {
    shareField.setDisable(!chosen.hasShare());
  }

  @FXML
  void find() {
    viewModel.getTarget().find();
  }

  @FXML
  void cancel() {
    viewModel.getTarget().cancel();
  }
}
