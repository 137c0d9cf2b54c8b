package org.riskbench.ui.compare;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.riskbench.chart.ChartDescription;
import org.riskbench.ui.kit.FigurePane;
import org.riskbench.ui.kit.FigureScript;
import org.riskbench.ui.kit.Segment;

/** Nodes of the comparison: the table's selection, the figures. */
public final class CompareController {
  private final CompareViewModel viewModel;
  private final FigurePane figures;

  @FXML private TableView<CompareRow> table;
  @FXML private StackPane chartPane;
  @FXML private Segment curves;
  @FXML private Segment calibration;

  public CompareController(CompareViewModel viewModel, FigurePane figures) {
    this.viewModel = viewModel;
    this.figures = figures;
  }

  public CompareViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    chartPane.getChildren().setAll(figures);
    calibration.setSelected(viewModel.isCalibrationShown());
    curves.setSelected(!viewModel.isCalibrationShown());
    calibration.selectedProperty().bindBidirectional(viewModel.calibrationShownProperty());
    viewModel.chartsProperty().addListener((property, before, charts) -> draw(charts));
    draw(viewModel.chartsProperty().get());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, row) -> {
              if (row != null) {
                viewModel.select(row);
              }
            });
    viewModel.selectedRunProperty().addListener((property, before, run) -> showSelected());
    viewModel.getRows().addListener((ListChangeListener<CompareRow>) change -> showSelected());
    showSelected();
  }

  private void showSelected() {
    viewModel.selected().ifPresent(table.getSelectionModel()::select);
  }

  private void draw(List<ChartDescription> charts) {
    if (!charts.isEmpty()) {
      figures.show(charts.stream().map(FigureScript::of).toList());
    }
  }

  @FXML
  void next() {
    viewModel.next();
  }

  @FXML
  void train() {
    viewModel.train();
  }
}
