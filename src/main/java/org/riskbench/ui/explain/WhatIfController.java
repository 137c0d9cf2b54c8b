package org.riskbench.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.riskbench.explain.Counterfactual;
import org.riskbench.ui.kit.Messages;

/** Nodes of what can be thought otherwise, and of the ways to approval. */
public final class WhatIfController {
  private final RecordViewModel viewModel;
  private final Messages messages;
  private final List<PlaceRow> rows = new ArrayList<>();

  @FXML private GridPane places;
  @FXML private TitledPane past;
  @FXML private GridPane told;
  @FXML private VBox ways;

  public WhatIfController(RecordViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public RecordViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    WhatIfViewModel whatIf = viewModel.getWhatIf();
    whatIf.openedProperty().addListener((property, before, record) -> open(record));
    whatIf.shownProperty().addListener((property, before, shown) -> refresh());
    viewModel.getWays().waysProperty().addListener((property, before, found) -> show(found));
    open(whatIf.openedProperty().get());
    show(viewModel.getWays().waysProperty().get());
  }

  private void open(Optional<Opened> record) {
    rows.clear();
    places.getChildren().clear();
    told.getChildren().clear();
    int line = 0;
    for (Opened.Place place : record.map(Opened::places).orElse(List.of())) {
      PlaceRow row = new PlaceRow(place, viewModel.getWhatIf(), viewModel.getWays(), messages);
      row.addTo(place.factor().isTold() ? told : places, line++);
      rows.add(row);
    }
    past.setVisible(!told.getChildren().isEmpty());
    past.setManaged(past.isVisible());
    refresh();
  }

  private void refresh() {
    rows.forEach(PlaceRow::refresh);
  }

  private void show(List<Counterfactual> found) {
    ways.getChildren().setAll(found.stream().map(this::way).toList());
  }

  private HBox way(Counterfactual way) {
    Label text = new Label(viewModel.getWays().told(way));
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    Button tryOut = new Button(messages.text("explain.ways.try"));
    tryOut.getStyleClass().add("small");
    tryOut.setId("tryWay");
    tryOut.setMinWidth(Button.USE_PREF_SIZE);
    tryOut.setOnAction(event -> viewModel.getWays().tryOut(way));
    HBox line = new HBox(text, tryOut);
    line.getStyleClass().add("way");
    return line;
  }

  @FXML
  void putBack() {
    viewModel.getWhatIf().putBack();
  }

  @FXML
  void search() {
    viewModel.getWays().search();
  }
}
