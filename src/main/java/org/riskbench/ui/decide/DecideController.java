package org.riskbench.ui.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.riskbench.ui.kit.ChartFrame;
import org.riskbench.ui.kit.FigureCard;
import org.riskbench.ui.kit.FigureLine;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Room;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.kit.Settling;
import org.riskbench.ui.kit.Typing;
import org.riskbench.ui.kit.ViewTabs;

/** Binds the screen to its view model: mouse and keys on the handles, the typed numbers. */
public final class DecideController {
  private static final double CHART_SHARE = 0.4;
  private static final double SMALL_CHART_SHARE = 0.23;
  private static final double CHART_HEIGHT = 138;
  private static final double SMALL_CHART_HEIGHT = 100;

  private final DecideViewModel viewModel;
  private final Messages messages;
  private final Function<ScreenView, Parent> loader;
  private final ScoreChart chart;
  private final ChartFrame frame;

  /** What the chart says is told once a hand rests. */
  private final Settling settling = new Settling();

  private final List<HandleBox> boxes = new ArrayList<>();

  @FXML private Region root;
  @FXML private SplitPane split;
  @FXML private ViewTabs views;
  @FXML private StackPane chartPane;
  @FXML private HBox cards;
  @FXML private VBox handles;
  @FXML private VBox lines;
  @FXML private TextField nameField;
  @FXML private TextField purposeField;
  @FXML private Button saveButton;
  @FXML private Button undo;
  @FXML private Button redo;
  @FXML private Button publishButton;

  /** Of the height; the user drags it. */
  private double chartShare = CHART_SHARE;

  /**
   * The screen's controller.
   *
   * @param loader loads a view; called once for each, when it is first shown
   */
  public DecideController(
      DecideViewModel viewModel, Messages messages, Function<ScreenView, Parent> loader) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.loader = loader;
    this.chart =
        new ScoreChart(
            messages.text("decide.axis.score"),
            messages.text("decide.axis.share"),
            messages.text("decide.good"),
            messages.text("decide.fraud"),
            this::draggable);
    this.frame = new ChartFrame(chart, messages);
  }

  public DecideViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    keepShares();
    cards.getChildren().forEach(card -> lines.getChildren().add(new FigureLine((FigureCard) card)));
    ReadOnlyBooleanProperty small = new Room(root, saveButton).smallProperty();
    small.addListener((p, before, now) -> fold(now));
    fold(small.get());
    chartPane.getChildren().setAll(frame);
    viewModel.histogramProperty().addListener((p, before, found) -> showScores());
    viewModel.handlesProperty().addListener((p, before, now) -> show(now));
    viewModel.marksProperty().addListener((p, before, scores) -> chart.mark(scores));
    showScores();
    show(viewModel.handlesProperty().get());
    chart.mark(viewModel.marksProperty().get());
    views.show(Screen.DECIDE, viewModel.whereabouts(), messages, loader);
    nameField.textProperty().bindBidirectional(viewModel.getSaveForm().nameProperty());
    purposeField.textProperty().bindBidirectional(viewModel.getSaveForm().purposeProperty());
    Typing.whenLeft(nameField, viewModel.getSaveForm()::check);
    viewModel.getSaveForm().unsavedProperty().addListener((p, before, unsaved) -> lead(unsaved));
  }

  /**
   * A smaller window takes from the chart and from the views: by itself the pane would take all of
   * it from the views.
   */
  private void keepShares() {
    split.addEventFilter(
        MouseEvent.MOUSE_RELEASED, event -> chartShare = split.getDividerPositions()[0]);
    split
        .heightProperty()
        .addListener(
            (property, before, now) ->
                Platform.runLater(() -> split.setDividerPositions(chartShare)));
  }

  /** Where room is short, the figures stand beside the views and the chart says less. */
  private void fold(boolean small) {
    cards.setVisible(!small);
    cards.setManaged(!small);
    lines.setVisible(small);
    lines.setManaged(small);
    ContentDisplay shown = small ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
    undo.setContentDisplay(shown);
    redo.setContentDisplay(shown);
    chart.fold(small);
    chartPane.setMinHeight(small ? SMALL_CHART_HEIGHT : CHART_HEIGHT);
    chartShare = small ? SMALL_CHART_SHARE : CHART_SHARE;
    split.setDividerPositions(chartShare);
  }

  /** One button leads on: Save at first, Publish once the thresholds are in a file. */
  private void lead(boolean unsaved) {
    Button leading = unsaved ? saveButton : publishButton;
    Button other = unsaved ? publishButton : saveButton;
    other.getStyleClass().remove("accent");
    leading.getStyleClass().remove("accent");
    leading.getStyleClass().add("accent");
  }

  private void showScores() {
    viewModel
        .histogramProperty()
        .get()
        .ifPresent(found -> chart.show(found, viewModel.resolvedUpTo()));
    frame.show(viewModel.figures());
  }

  /** Boxes are made anew only if the number of bands changes, so that focus stays where it is. */
  private void show(Handles now) {
    if (boxes.size() != now.count()) {
      boxes.clear();
      for (int i = 0; i < now.count(); i++) {
        int handle = i;
        boxes.add(new HandleBox(score -> viewModel.move(handle, score)));
      }
      handles.getChildren().setAll(boxes);
    }
    for (int i = 0; i < now.count(); i++) {
      Handles.Slot slot = now.slots().get(i + 1);
      boxes.get(i).show(slot, viewModel.title(slot), viewModel.meaning(slot.from()));
    }
    chart.show(now.slots(), now.slots().stream().map(viewModel::shown).toList());
    settling.accept(() -> frame.show(viewModel.figures()));
  }

  private void draggable(Line grip, int handle) {
    grip.setOnMousePressed(
        event -> {
          boxes.get(handle).requestFocus();
          viewModel.beginDrag();
        });
    grip.setOnMouseDragged(event -> viewModel.move(handle, chart.scoreAt(event.getSceneX())));
    grip.setOnMouseReleased(event -> viewModel.endDrag());
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
