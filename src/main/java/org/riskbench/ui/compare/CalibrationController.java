package org.riskbench.ui.compare;

import javafx.fxml.FXML;
import org.riskbench.ui.kit.FigurePane;
import org.riskbench.ui.kit.FigurePlace;

/** Nodes of the view: where its charts are drawn. */
public final class CalibrationController {
  private final CalibrationViewModel viewModel;
  private final FigurePane figures;

  @FXML private FigurePlace place;

  public CalibrationController(CalibrationViewModel viewModel, FigurePane figures) {
    this.viewModel = viewModel;
    this.figures = figures;
  }

  public CalibrationViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    ChartsShown charts = viewModel.getCharts();
    place.follow(figures, charts.chartsProperty(), charts.inFront());
  }
}
