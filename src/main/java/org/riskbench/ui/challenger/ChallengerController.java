package org.riskbench.ui.challenger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.riskbench.scoring.ModelId;
import org.riskbench.shadow.ShadowReport;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.ChartFrame;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LineGrid;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.WhileShown;

/** Nodes of the challenger's view: the choice, the table of both models' bands, the differences. */
public final class ChallengerController {
  private static final Duration TICK = Duration.seconds(1);

  private final ChallengerViewModel viewModel;
  private final Messages messages;
  private final ChallengerWords words;
  private String heads = "";

  @FXML private Node root;
  @FXML private ComboBox<ModelId> model;
  @FXML private Button start;
  @FXML private LineGrid table;
  @FXML private StackPane chartPane;
  @FXML private BarChart<String, Number> differences;

  public ChallengerController(ChallengerViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.words = new ChallengerWords(messages);
  }

  public ChallengerViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    start.disableProperty().bind(model.valueProperty().isNull());
    differences.getData().add(new XYChart.Series<>());
    chartPane.getChildren().clear();
    ChartFrame frame = new ChartFrame(differences, messages);
    chartPane.getChildren().setAll(frame);
    viewModel.reportProperty().addListener((property, before, now) -> frame.show(told(now)));
    frame.show(told(viewModel.reportProperty().get()));
    viewModel.reportProperty().addListener((property, before, now) -> show(now));
    show(viewModel.reportProperty().get());
    WhileShown.every(TICK, root, viewModel::look);
  }

  private void show(Optional<ShadowReport> found) {
    found.ifPresent(
        report -> {
          showTable(report);
          showDifferences(report);
        });
  }

  private List<ChartFigures> told(Optional<ShadowReport> found) {
    return found.stream()
        .map(
            report -> DifferenceFigures.of(report.differences(), report.differenceStep(), messages))
        .toList();
  }

  private void showTable(ShadowReport report) {
    String now = report.champion() + " " + report.challenger();
    if (!heads.equals(now)) {
      heads = now;
      table.setHeads(words.heads(report), Optional.empty());
    }
    List<LineGrid.Line> lines = new ArrayList<>();
    for (int i = 0; i < report.championBands().size(); i++) {
      lines.add(line(report.championBands().get(i), report.cells()[i]));
    }
    table.show(lines);
  }

  private LineGrid.Line line(ShadowReport.ShownBand band, long[] cells) {
    List<String> texts = new ArrayList<>();
    texts.add(messages.band(band.name()));
    for (long cell : cells) {
      texts.add(Formats.count(cell));
    }
    texts.add(messages.text(band.isObservable() ? "challenger.shows" : "challenger.hidden"));
    return new LineGrid.Line(texts, !band.isObservable(), false, Optional.empty());
  }

  /** Bars are made once and moved after that. */
  private void showDifferences(ShadowReport report) {
    List<XYChart.Data<String, Number>> bars = differences.getData().get(0).getData();
    long[] records = report.differences();
    int middle = records.length / 2;
    for (int i = 0; i < records.length; i++) {
      if (bars.size() <= i) {
        int step = (i - middle) * report.differenceStep();
        bars.add(new XYChart.Data<>(step > 0 ? "+" + step : Integer.toString(step), records[i]));
      } else {
        bars.get(i).setYValue(records[i]);
      }
    }
  }

  @FXML
  void challenge() {
    Optional.ofNullable(model.getValue()).ifPresent(viewModel::challenge);
  }

  @FXML
  void clear() {
    viewModel.clear();
  }

  @FXML
  void promote() {
    viewModel.promote();
  }

  @FXML
  void lead() {
    viewModel.lead();
  }
}
