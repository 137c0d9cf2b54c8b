package org.riskbench.ui.explain;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.riskbench.explain.DependenceReport;
import org.riskbench.explain.Factor;
import org.riskbench.ui.kit.ChartFrame;
import org.riskbench.ui.kit.MadeChoice;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.SpelledOut;

/** Nodes of the view: the choice of a column and its chart. */
public final class ActsController {
  private final ActsViewModel viewModel;
  private final Messages messages;
  private final DependenceChart chart;
  private final ChartFrame frame;

  @FXML private ComboBox<Factor> column;
  @FXML private ToggleButton score;
  @FXML private ToggleButton probability;
  @FXML private StackPane chartPane;

  public ActsController(ActsViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.chart = new DependenceChart();
    this.frame = new ChartFrame(chart, messages);
  }

  public ActsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    column.setConverter(new SpelledOut<>(Factor::name));
    column.setItems(viewModel.getFactors());
    viewModel
        .factorProperty()
        .addListener((property, before, followed) -> column.setValue(followed.orElse(null)));
    column.setValue(viewModel.factorProperty().get().orElse(null));
    MadeChoice.of(column, viewModel::choose);
    chartPane.getChildren().setAll(frame);
    viewModel.reportProperty().addListener((property, before, found) -> show(found));
    viewModel
        .byProbabilityProperty()
        .addListener((property, before, now) -> show(viewModel.reportProperty().get()));
    score.setSelected(!viewModel.byProbabilityProperty().get());
    probability.setSelected(viewModel.byProbabilityProperty().get());
    show(viewModel.reportProperty().get());
  }

  private void show(Optional<DependenceReport> found) {
    boolean isProbability = viewModel.byProbabilityProperty().get();
    frame.setVisible(found.isPresent());
    found.ifPresent(
        report -> {
          chart.show(
              report,
              point -> viewModel.value(report, point),
              isProbability,
              messages.text(isProbability ? "explain.probability" : "explain.score"));
          frame.show(List.of(viewModel.figures(report)));
        });
  }

  @FXML
  void byScore() {
    viewModel.showProbability(false);
  }

  @FXML
  void byProbability() {
    viewModel.showProbability(true);
  }
}
