package org.riskbench.ui.decisions;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.riskbench.ledger.PerformanceReport;
import org.riskbench.ui.kit.FigureCard;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LineGrid;
import org.riskbench.ui.kit.Messages;

/** Nodes of how decisions turned out. */
public final class PerformanceController {
  private final PerformanceViewModel viewModel;
  private final PerformanceWords words;

  @FXML private ComboBox<MaturityChoice> age;
  @FXML private Label counted;
  @FXML private Node figures;
  @FXML private FigureCard precision;
  @FXML private FigureCard recall;
  @FXML private FigureCard falsePositives;
  @FXML private FigureCard coverage;
  @FXML private FigureCard lost;
  @FXML private LineGrid bands;
  @FXML private Label all;
  @FXML private Label money;

  public PerformanceController(PerformanceViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.words = new PerformanceWords(messages);
  }

  @FXML
  void initialize() {
    age.setItems(FXCollections.observableList(viewModel.getAges()));
    age.valueProperty().bindBidirectional(viewModel.ageProperty());
    bands.setHeads(words.heads(), Optional.empty());
    figures.managedProperty().bind(figures.visibleProperty());
    viewModel.reportProperty().addListener((property, before, now) -> show(now));
    show(viewModel.reportProperty().get());
  }

  private void show(Optional<PerformanceReport> found) {
    figures.setVisible(found.filter(report -> report.matured() > 0).isPresent());
    counted.setText(found.map(words::counted).orElse(""));
    found.ifPresent(
        report -> {
          precision.setFigure(Formats.percent(report.observed().precision()));
          recall.setFigure(Formats.percent(report.observed().recall()));
          falsePositives.setFigure(Formats.percent(report.observed().falsePositiveRate()));
          coverage.setFigure(PerformanceWords.coverage(report));
          lost.setFigure(Formats.money(report.money().lost(), 2));
          bands.show(words.bands(report));
          all.setText(words.all(report));
          money.setText(words.money(report));
        });
  }
}
