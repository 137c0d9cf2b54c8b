package org.riskbench.ui.decide;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.converter.IntegerStringConverter;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Typing;
import org.riskbench.ui.kit.UndoKeys;

/** Binds the screen to its view model: mouse and keys on the handles, the typed numbers. */
public final class DecideController {
  private static final int STEP = 1;
  private static final int LEAP = 10;

  private final DecideViewModel viewModel;
  private final Messages messages;
  private final Function<DecideView, Parent> loader;
  private final Map<DecideView, Tab> tabs = new EnumMap<>(DecideView.class);

  @FXML private Node root;
  @FXML private TabPane views;
  @FXML private StackPane chartPane;
  @FXML private StackPane reviewHandle;
  @FXML private StackPane declineHandle;
  @FXML private TextField reviewField;
  @FXML private TextField declineField;
  @FXML private TextField nameField;
  @FXML private Button saveButton;
  @FXML private Button publishButton;

  /**
   * The screen's controller.
   *
   * @param loader loads a view; called once for each, when it is first shown
   */
  public DecideController(
      DecideViewModel viewModel, Messages messages, Function<DecideView, Parent> loader) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.loader = loader;
  }

  public DecideViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    ScoreChart chart =
        new ScoreChart(
            messages.text("decide.axis.score"),
            messages.text("decide.axis.share"),
            messages.text("decide.good"),
            messages.text("decide.fraud"),
            List.of(
                messages.text("decide.approve"),
                messages.text("decide.review"),
                messages.text("decide.decline")));
    chart.setAccessibleText(messages.text("decide.chart.accessible"));
    chart.reviewProperty().bind(viewModel.reviewProperty());
    chart.declineProperty().bind(viewModel.declineProperty());
    viewModel.histogramProperty().addListener((p, before, found) -> found.ifPresent(chart::show));
    viewModel.histogramProperty().get().ifPresent(chart::show);
    chartPane.getChildren().setAll(chart);
    drag(chart, chart.reviewGrip(), viewModel::moveReview, reviewHandle);
    drag(chart, chart.declineGrip(), viewModel::moveDecline, declineHandle);
    keys(reviewHandle, viewModel::getReview, viewModel::moveReview);
    keys(declineHandle, viewModel::getDecline, viewModel::moveDecline);
    typed(reviewField, viewModel.reviewProperty()::get, viewModel::moveReview);
    typed(declineField, viewModel.declineProperty()::get, viewModel::moveDecline);
    viewModel
        .reviewProperty()
        .addListener((p, before, score) -> reviewField.setText(score.toString()));
    viewModel
        .declineProperty()
        .addListener((p, before, score) -> declineField.setText(score.toString()));
    showViews();
    nameField.textProperty().bindBidirectional(viewModel.getSaveForm().nameProperty());
    Typing.whenLeft(nameField, viewModel.getSaveForm()::check);
    viewModel.getSaveForm().unsavedProperty().addListener((p, before, unsaved) -> lead(unsaved));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::undoOrRedo);
  }

  private void showViews() {
    for (DecideView view : DecideView.values()) {
      Tab tab = new Tab(messages.text(view.titleKey()));
      tab.setId("view-" + view.word());
      tabs.put(view, tab);
    }
    views.getTabs().setAll(tabs.values());
    views
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) ->
                tabs.forEach((view, tab) -> viewModel.showIf(tab == now, view)));
    viewModel.viewProperty().addListener((property, before, view) -> bringUp(view));
    bringUp(viewModel.viewProperty().get());
  }

  /** A view is loaded when it is first looked at. */
  private void bringUp(DecideView view) {
    Tab tab = Objects.requireNonNull(tabs.get(view));
    if (tab.getContent() == null) {
      tab.setContent(loader.apply(view));
    }
    views.getSelectionModel().select(tab);
  }

  /** One button leads on: Save at first, Publish once the thresholds are in a file. */
  private void lead(boolean unsaved) {
    Button leading = unsaved ? saveButton : publishButton;
    Button other = unsaved ? publishButton : saveButton;
    other.getStyleClass().remove("accent");
    leading.getStyleClass().remove("accent");
    leading.getStyleClass().add("accent");
  }

  private void undoOrRedo(KeyEvent event) {
    if (nameField.isFocused()) {
      return; // there the keys take back what was typed
    }
    UndoKeys.take(event, viewModel::undo, viewModel::redo);
  }

  private void drag(ScoreChart chart, Node grip, IntConsumer move, Node handle) {
    grip.setOnMousePressed(
        event -> {
          handle.requestFocus();
          viewModel.beginDrag();
        });
    grip.setOnMouseDragged(event -> move.accept(chart.scoreAt(event.getSceneX())));
    grip.setOnMouseReleased(event -> viewModel.endDrag());
  }

  private static void keys(Node handle, IntSupplier now, IntConsumer move) {
    handle.setFocusTraversable(true);
    handle.setOnMousePressed(event -> handle.requestFocus());
    handle.setOnKeyPressed(
        event -> {
          int step = event.isShiftDown() ? LEAP : STEP;
          KeyCode key = event.getCode();
          if (key == KeyCode.LEFT || key == KeyCode.DOWN) {
            move.accept(now.getAsInt() - step);
          } else if (key == KeyCode.RIGHT || key == KeyCode.UP) {
            move.accept(now.getAsInt() + step);
          } else if (key == KeyCode.HOME) {
            move.accept(0);
          } else if (key == KeyCode.END) {
            move.accept(1000);
          } else {
            return;
          }
          event.consume();
        });
  }

  private static void typed(TextField field, IntSupplier now, IntConsumer move) {
    field.setTextFormatter(
        new TextFormatter<>(
            new IntegerStringConverter(),
            now.getAsInt(),
            change -> change.getControlNewText().matches("[0-9]{0,4}") ? change : null));
    field.setText(Integer.toString(now.getAsInt()));
    Runnable take =
        () -> {
          if (!field.getText().isEmpty()) {
            move.accept(Integer.parseInt(field.getText()));
          }
          field.setText(Integer.toString(now.getAsInt()));
        };
    Typing.whenDone(field, take);
  }

  @FXML
  void undo() {
    viewModel.undo();
  }

  @FXML
  void redo() {
    viewModel.redo();
  }

  @FXML
  void reset() {
    viewModel.reset();
  }

  @FXML
  void save() {
    viewModel.getSaveForm().save();
  }

  @FXML
  void train() {
    viewModel.goTrain();
  }

  @FXML
  void publish() {
    viewModel.goPublish();
  }
}
