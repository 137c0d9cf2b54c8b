package org.riskbench.ui.reviews;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.riskbench.trial.Staffing;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.ChartFrame;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Typing;

/** Binds what a larger or smaller team is worth to its chart. */
public final class StaffingController {
  private static final double GREYED = 0.75;

  private final ReviewsViewModel viewModel;
  private final Messages messages;

  @FXML private TextField reviewerField;
  @FXML private Label reviewerError;
  @FXML private StackPane chartPane;
  @FXML private Region outcome;

  public StaffingController(ReviewsViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public ReviewsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    StaffingViewModel staffing = viewModel.getStaffing();
    StaffingChart chart =
        new StaffingChart(
            messages.text("reviews.axis.reviewers"),
            messages.text("reviews.axis.saved"),
            messages.text("reviews.part.test"),
            messages.text("reviews.part.calibrate"),
            messages.text("reviews.mark.now"),
            messages.text("reviews.mark.enough"));
    Runnable show = () -> chart.show(staffing.curveProperty().get(), viewModel.getTeam().isBound());
    staffing.curveProperty().addListener((property, before, curve) -> show.run());
    show.run();
    chartPane
        .getChildren()
        .setAll(new ChartFrame(chart, messages).follow(staffing.curveProperty().map(this::told)));
    Typing.join(reviewerField, reviewerError, staffing.getPerReviewer());
    reviewerField.setOnAction(event -> staffing.workOut());
    staffing
        .staleProperty()
        .addListener((property, before, stale) -> outcome.setOpacity(stale ? GREYED : 1));
  }

  private ChartFigures told(Optional<Staffing> found) {
    return found.map(staffing -> StaffingFigures.of(staffing, messages)).orElse(ChartFigures.NONE);
  }

  @FXML
  void workOut() {
    viewModel.getStaffing().workOut();
  }

  @FXML
  void cancel() {
    viewModel.getStaffing().cancel();
  }
}
