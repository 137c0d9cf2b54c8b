package org.riskbench.ui.compare;

import javafx.fxml.FXML;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import org.riskbench.ui.kit.ChartsShown;
import org.riskbench.ui.kit.FigureExport;
import org.riskbench.ui.kit.FigurePane;
import org.riskbench.ui.kit.FigurePlace;
import org.riskbench.ui.kit.TermCell;

/** Nodes of the view: where its charts are drawn. */
public final class CalibrationController {
  private final CalibrationViewModel viewModel;
  private final FigurePane figures;
  private final FigureExport exports;

  @FXML private FigurePlace place;
  @FXML private TableColumn<CalibrationRow, String> figure;
  @FXML private MenuButton export;

  public CalibrationController(
      CalibrationViewModel viewModel, FigurePane figures, FigureExport exports) {
    this.viewModel = viewModel;
    this.figures = figures;
    this.exports = exports;
  }

  public CalibrationViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    ChartsShown charts = viewModel.getCharts();
    place.follow(figures, charts.chartsProperty(), charts.inFront());
    figure.setCellFactory(column -> new TermCell<>(CalibrationRow::term));
    exports.fill(export, "calibration", charts.chartsProperty());
  }
}
