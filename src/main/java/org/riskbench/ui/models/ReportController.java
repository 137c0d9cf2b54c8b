package org.riskbench.ui.models;

import javafx.fxml.FXML;

/** Nodes of the line that offers to open a report. */
public final class ReportController {
  private final ReportViewModel viewModel;

  public ReportController(ReportViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ReportViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void open() {
    viewModel.openPage();
  }

  @FXML
  void close() {
    viewModel.close();
  }
}
