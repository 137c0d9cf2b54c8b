package org.riskbench.ui.live;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.riskbench.monitor.Alert.Remedy;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.ChartFrame;
import org.riskbench.ui.kit.LineGrid;
import org.riskbench.ui.kit.LineGrid.Head;
import org.riskbench.ui.kit.LineGrid.Line;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.WhileShown;

/** Nodes of the view: charts, tiles and lines that follow the figures, and the tick. */
public final class LiveController {
  private static final Duration TICK = Duration.seconds(1);
  private static final double ROOM = 50;

  private final LiveViewModel viewModel;
  private final Messages messages;
  private final List<DriftMeter> meters = new ArrayList<>();
  private final List<BandBox> boxes = new ArrayList<>();

  @FXML private VBox figures;
  @FXML private StackPane anchored;
  @FXML private VBox alerts;
  @FXML private FlowPane bands;
  @FXML private StackPane decisionsPane;
  @FXML private StackPane scoresPane;
  @FXML private LineGrid columns;

  public LiveController(LiveViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public LiveViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    AnchorBox outcome = new AnchorBox(viewModel.getAnchor(), messages);
    anchored.getChildren().setAll(outcome);
    anchored.managedProperty().bind(outcome.managedProperty());
    DecisionsChart decisions = new DecisionsChart(viewModel::bar);
    LiveFigures words = new LiveFigures(messages);
    decisionsPane
        .getChildren()
        .setAll(
            new ChartFrame(decisions, messages).follow(viewModel.barsProperty().map(words::of)));
    ScoresChart scores =
        new ScoresChart(
            messages.text("live.scores.axis"),
            messages.text("live.scores.training"),
            messages.text("live.scores.latest"));
    scoresPane
        .getChildren()
        .setAll(
            new ChartFrame(scores, messages)
                .follow(
                    viewModel
                        .scoresProperty()
                        .map(found -> found.map(words::of).orElse(ChartFigures.NONE))));
    columns.setHeads(
        List.of(
            new Head(messages.text("live.column"), false, 0),
            new Head(messages.text("live.column.index"), true, 0),
            new Head(messages.text("live.column.chance"), true, 0),
            new Head(messages.text("live.column.missing"), true, ROOM),
            new Head(messages.text("live.column.unseen"), true, ROOM)),
        Optional.empty());
    viewModel.barsProperty().addListener((p, before, bars) -> decisions.show(bars));
    viewModel.scoresProperty().addListener((p, before, told) -> told.ifPresent(scores::show));
    viewModel.bandsProperty().addListener((p, before, tiles) -> showBands(tiles));
    viewModel.alertsProperty().addListener((p, before, lines) -> showAlerts(lines));
    viewModel.columnsProperty().addListener((p, before, lines) -> showColumns(lines));
    viewModel.leftProperty().addListener((p, before, isLeft) -> grey(isLeft));
    decisions.show(viewModel.barsProperty().get());
    viewModel.scoresProperty().get().ifPresent(scores::show);
    showBands(viewModel.bandsProperty().get());
    showAlerts(viewModel.alertsProperty().get());
    showColumns(viewModel.columnsProperty().get());
    grey(viewModel.leftProperty().get());
    ObservableValue<Boolean> inFront = viewModel.inFront();
    ObservableValue<Boolean> shown = WhileShown.isShown(figures);
    WhileShown.every(TICK, inFront.flatMap(front -> front ? shown : inFront), viewModel::refresh);
  }

  private void grey(boolean isLeft) {
    figures.getStyleClass().remove("left");
    if (isLeft) {
      figures.getStyleClass().add("left");
    }
  }

  private void showBands(List<BandTile> tiles) {
    while (boxes.size() < tiles.size()) {
      boxes.add(new BandBox());
    }
    for (int i = 0; i < tiles.size(); i++) {
      boxes.get(i).show(tiles.get(i));
    }
    List<BandBox> shown = boxes.subList(0, tiles.size());
    if (!bands.getChildren().equals(shown)) {
      bands.getChildren().setAll(shown);
    }
  }

  private void showAlerts(List<AlertLine> lines) {
    List<Node> shown = new ArrayList<>();
    Set<Remedy> explained = EnumSet.noneOf(Remedy.class);
    var anchoring = viewModel.getAnchor().busyProperty();
    for (AlertLine line : lines) {
      boolean first = explained.add(line.remedy());
      shown.add(new AlertBox(line, first, messages, anchoring, viewModel::act));
    }
    alerts.getChildren().setAll(shown);
  }

  private void showColumns(List<ColumnLine> lines) {
    while (meters.size() < lines.size()) {
      meters.add(new DriftMeter());
    }
    List<Line> shown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ColumnLine line = lines.get(i);
      meters
          .get(i)
          .show(line.meter(), messages.text("live.column.spoken", line.column(), line.index()));
      shown.add(
          new Line(
              List.of(line.column(), line.index(), line.chance(), line.missing(), line.unseen()),
              false,
              line.isAlarming(),
              Optional.of(meters.get(i)),
              line.says()));
    }
    columns.show(shown);
  }

  @FXML
  void showHour() {
    viewModel.lookBack(false);
  }

  @FXML
  void showDay() {
    viewModel.lookBack(true);
  }

  @FXML
  void showServer() {
    viewModel.showServer();
  }
}
