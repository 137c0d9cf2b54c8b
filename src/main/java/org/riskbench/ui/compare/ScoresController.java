package org.riskbench.ui.compare;

import javafx.fxml.FXML;
import org.riskbench.ui.kit.FigurePane;
import org.riskbench.ui.kit.FigurePlace;

/** Nodes of the view: where its charts are drawn. */
public final class ScoresController {
  private final ScoresViewModel viewModel;
  private final FigurePane figures;

  @FXML private FigurePlace place;

  public ScoresController(ScoresViewModel viewModel, FigurePane figures) {
    this.viewModel = viewModel;
    this.figures = figures;
  }

  public ScoresViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    ChartsShown charts = viewModel.getCharts();
    place.follow(figures, charts.chartsProperty(), charts.inFront());
  }
}
