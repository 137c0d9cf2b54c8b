package org.riskbench.ui.compare;

import javafx.fxml.FXML;
import javafx.scene.control.MenuButton;
import org.riskbench.ui.kit.ChartsShown;
import org.riskbench.ui.kit.FigureExport;
import org.riskbench.ui.kit.FigurePane;
import org.riskbench.ui.kit.FigurePlace;

/** Nodes of the view: where its charts are drawn. */
public final class ScoresController {
  private final ScoresViewModel viewModel;
  private final FigurePane figures;
  private final FigureExport exports;

  @FXML private FigurePlace place;
  @FXML private MenuButton export;

  public ScoresController(ScoresViewModel viewModel, FigurePane figures, FigureExport exports) {
    this.viewModel = viewModel;
    this.figures = figures;
    this.exports = exports;
  }

  public ScoresViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    ChartsShown charts = viewModel.getCharts();
    place.follow(figures, charts.chartsProperty(), charts.inFront());
    exports.fill(export, "scores", charts.chartsProperty());
  }
}
