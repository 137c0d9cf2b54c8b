package org.riskbench.ui.train;

import java.util.IdentityHashMap;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Segment;
import org.riskbench.ui.kit.SpelledOut;
import org.riskbench.ui.kit.Typing;

/** Nodes of the training screen: cards, fields. */
public final class TrainController {
  private final TrainViewModel viewModel;
  private final PlanForm form;
  private final Messages messages;
  private final IdentityHashMap<LearnerChoice, LearnerPane> panes = new IdentityHashMap<>();

  @FXML private ScrollPane body;
  @FXML private ListView<LearnerChoice> learners;
  @FXML private StackPane learner;
  @FXML private Button train;
  @FXML private Button next;
  @FXML private Segment autoMode;
  @FXML private Segment chosenMode;
  @FXML private CheckBox tune;
  @FXML private TextField minutes;
  @FXML private Label minutesError;
  @FXML private Button rest;
  @FXML private VBox waiting;
  @FXML private ComboBox<String> calibration;
  @FXML private TextField fraudWeight;
  @FXML private Label fraudWeightError;
  @FXML private TextField keepGoods;
  @FXML private Label keepGoodsError;
  @FXML private TextField baseRate;
  @FXML private Label baseRateError;
  @FXML private TextField seed;
  @FXML private Label seedError;

  public TrainController(TrainViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.form = viewModel.getForm();
    this.messages = messages;
  }

  public TrainViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    bind(minutes, minutesError, form.getSearch().getMinutes());
    autoMode.setSelected(form.getSearch().isAuto());
    chosenMode.setSelected(!form.getSearch().isAuto());
    autoMode.selectedProperty().bindBidirectional(form.getSearch().autoProperty());
    form.getSearch()
        .autoProperty()
        .addListener((property, before, auto) -> chosenMode.setSelected(!auto));
    tune.selectedProperty().bindBidirectional(form.getSearch().tunedProperty());
    listLearners();
    viewModel
        .getBoard()
        .shownProperty()
        .addListener((property, before, shown) -> showTrials(shown));
    viewModel
        .getProgress()
        .restingProperty()
        .addListener(
            (property, before, resting) ->
                rest.setText(messages.text(resting ? "train.resume" : "train.pause")));
    viewModel
        .queuedProperty()
        .addListener(
            (property, before, queued) ->
                train.setText(messages.text(queued ? "train.queue" : "train.train")));
    viewModel.getWaiting().addListener((ListChangeListener<WaitingTraining>) c -> showWaiting());
    ProbabilityForm probability = form.getProbability();
    calibration.getItems().setAll(ProbabilityForm.CALIBRATIONS);
    calibration.setConverter(new SpelledOut<>(word -> messages.text("train.calibration." + word)));
    calibration.valueProperty().bindBidirectional(probability.calibrationProperty());
    bind(fraudWeight, fraudWeightError, probability.getFraudWeight());
    bind(keepGoods, keepGoodsError, probability.getKeepGoods());
    bind(baseRate, baseRateError, probability.getBaseRate());
    bind(seed, seedError, form.getSeed());
    viewModel.trainedProperty().addListener((property, before, trained) -> leadOn(trained));
    leadOn(viewModel.isTrained());
    viewModel.getResults().addListener((ListChangeListener<ResultRow>) change -> showResults());
    showResults();
  }

  private static void bind(TextField field, Label error, CheckedField checked) {
    Typing.join(field, error, checked);
    Typing.whenLeft(field, checked::validate);
  }

  private void listLearners() {
    learners.getItems().setAll(form.getLearners());
    learners.setCellFactory(
        CheckBoxListCell.forListView(LearnerChoice::chosenProperty, new Titles(messages)));
    learners.getSelectionModel().select(form.getShown());
    learners
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, chosen) -> show(Optional.ofNullable(chosen)));
    form.shownProperty()
        .addListener((property, before, choice) -> learners.getSelectionModel().select(choice));
    for (LearnerChoice choice : form.getLearners()) {
      choice.changedProperty().addListener((property, before, changed) -> learners.refresh());
      panes.put(choice, new LearnerPane(choice, messages));
    }
    show(Optional.of(form.getShown()));
  }

  private void show(Optional<LearnerChoice> choice) {
    choice.ifPresent(
        each -> {
          form.shownProperty().set(each);
          learner.getChildren().setAll(panes.get(each));
        });
  }

  @FXML
  void tick(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      BooleanProperty chosen = form.getShown().chosenProperty();
      chosen.set(!chosen.get());
      event.consume();
    }
  }

  /** What is tried and what waits stand lower than a low window shows. */
  private void showTrials(boolean shown) {
    if (shown) {
      Platform.runLater(() -> body.setVvalue(body.getVmax() / 2));
    }
  }

  private void showWaiting() {
    waiting.getChildren().setAll(viewModel.getWaiting().stream().map(this::line).toList());
    boolean any = !viewModel.getWaiting().isEmpty();
    waiting.setVisible(any);
    waiting.setManaged(any);
    showTrials(any);
  }

  private HBox line(WaitingTraining training) {
    Label title = new Label(messages.text("train.waiting", training.title()));
    title.setWrapText(true);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button cancel = new Button(messages.text("train.waiting.cancel"));
    cancel.getStyleClass().add("small");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(pressed -> training.cancel());
    HBox line = new HBox(new FontIcon("fth-clock"), title, cancel);
    line.getStyleClass().add("basis-line");
    return line;
  }

  /** What came out stands at the end, which a low window hides. */
  private void showResults() {
    if (!viewModel.getResults().isEmpty()) {
      // Twice, for the first time the new lines have no height yet.
      Platform.runLater(() -> Platform.runLater(() -> body.setVvalue(body.getVmax())));
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

  @FXML
  void train() {
    viewModel.train();
  }

  @FXML
  void showData() {
    viewModel.showData();
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
  void rest() {
    viewModel.rest();
  }

  @FXML
  void takeBest() {
    viewModel.takeBest();
  }

  @FXML
  void next() {
    viewModel.next();
  }

  /** Learners by their titles, with a word where a setting is not as usual. */
  private static final class Titles extends StringConverter<LearnerChoice> {
    private final Messages messages;

    Titles(Messages messages) {
      this.messages = messages;
    }

    @Override
    public String toString(LearnerChoice choice) {
      return choice.isChanged()
          ? messages.text("train.settings.changed", choice.title())
          : choice.title();
    }

    @Override
    public LearnerChoice fromString(String title) {
      throw new UnsupportedOperationException("learners are not typed");
    }
  }
}
