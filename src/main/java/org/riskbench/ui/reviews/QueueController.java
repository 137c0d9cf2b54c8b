package org.riskbench.ui.reviews;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.riskbench.threshold.ReviewDay;
import org.riskbench.ui.kit.ChartFrame;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Typing;

/** Binds the queue of cases to its chart. */
public final class QueueController {

  private static final double LEAST_WIDTH = 300;

  private final ReviewsViewModel viewModel;
  private final Messages messages;

  @FXML private StackPane chartPane;
  @FXML private FlowPane picture;
  @FXML private Region facts;
  @FXML private CheckBox keepBox;
  @FXML private TextField recordsField;
  @FXML private Label recordsError;

  public QueueController(ReviewsViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public ReviewsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    QueueViewModel queue = viewModel.getQueue();
    QueueChart chart = new QueueChart(messages.text("reviews.axis.cases"), this::hover);
    chart.show(queue.pictureProperty().get());
    queue.pictureProperty().addListener((property, before, picture) -> chart.show(picture));
    chartPane
        .getChildren()
        .setAll(
            new ChartFrame(chart, messages)
                .follow(
                    queue.pictureProperty().map(picture -> QueueFigures.of(picture, messages))));
    picture.widthProperty().addListener((property, before, width) -> share(width.doubleValue()));
    keepBox.selectedProperty().bindBidirectional(viewModel.keepingProperty());
    Typing.join(recordsField, recordsError, viewModel.getRecordsPerDay());
    Typing.whenDone(recordsField, viewModel::takeRecordsPerDay);
  }

  /**
   * The chart takes what the figures beside it leave or, where that is little, a line of its own.
   */
  private void share(double width) {
    double beside = width - facts.prefWidth(-1) - picture.getHgap() - 1;
    chartPane.setPrefWidth(beside >= LEAST_WIDTH ? beside : width);
  }

  private String hover(LocalDate date, ReviewDay day) {
    return messages.text(
        "reviews.hover",
        day().format(date),
        QueueTexts.cases(day.arrived()),
        QueueTexts.cases(Math.max(0, day.waiting() - day.arrived())),
        QueueTexts.cases(day.reviewed()),
        QueueTexts.cases(day.backlog()),
        QueueTexts.cases(day.overflowed()));
  }

  @FXML
  void reviewByHand() {
    viewModel.getQueue().reviewByHand();
  }

  private static DateTimeFormatter day() {
    return Formats.dates("EEE d MMM uuuu");
  }
}
