package org.riskbench.ui.train;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Typing;

/** Nodes of the training screen: cards, fields. */
public final class TrainController {
  private final TrainViewModel viewModel;

  @FXML private ScrollPane body;
  @FXML private VBox learners;
  @FXML private Button train;
  @FXML private Button next;
  @FXML private TextField epochs;
  @FXML private Label epochsError;
  @FXML private TextField learningRate;
  @FXML private Label learningRateError;
  @FXML private TextField rank;
  @FXML private Label rankError;
  @FXML private TextField seed;
  @FXML private Label seedError;

  public TrainController(TrainViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public TrainViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    learners.getChildren().setAll(viewModel.getLearners().stream().map(LearnerCard::new).toList());
    bind(epochs, epochsError, viewModel.getEpochs());
    bind(learningRate, learningRateError, viewModel.getLearningRate());
    bind(rank, rankError, viewModel.getRank());
    bind(seed, seedError, viewModel.getSeed());
    viewModel.trainedProperty().addListener((property, before, trained) -> leadOn(trained));
    leadOn(viewModel.isTrained());
    viewModel.getResults().addListener((ListChangeListener<ResultRow>) change -> showResults());
    showResults();
  }

  /** What came out stands at the end, which a low window hides. */
  private void showResults() {
    if (!viewModel.getResults().isEmpty()) {
      Platform.runLater(() -> body.setVvalue(body.getVmax()));
    }
  }

  /** One button leads on: Train at first, Compare once there is something to compare. */
  private void leadOn(boolean trained) {
    Button leading = trained ? next : train;
    Button other = trained ? train : next;
    other.getStyleClass().remove("accent");
    other.setDefaultButton(false);
    if (!leading.getStyleClass().contains("accent")) {
      leading.getStyleClass().add("accent");
    }
    leading.setDefaultButton(true);
  }

  private static void bind(TextField field, Label error, CheckedField parameter) {
    Typing.join(field, error, parameter);
    Typing.whenLeft(field, parameter::validate);
  }

  @FXML
  void train() {
    viewModel.train();
  }

  @FXML
  void changeSplit() {
    viewModel.change(DataView.SPLIT);
  }

  @FXML
  void changeVelocity() {
    viewModel.change(DataView.VELOCITY);
  }

  @FXML
  void changeEncoding() {
    viewModel.change(DataView.ENCODING);
  }

  @FXML
  void lookAtFindings() {
    viewModel.change(DataView.FINDINGS);
  }

  @FXML
  void cancel() {
    viewModel.cancel();
  }

  @FXML
  void next() {
    viewModel.next();
  }
}
