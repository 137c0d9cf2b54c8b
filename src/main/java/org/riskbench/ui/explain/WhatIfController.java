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
import org.riskbench.ui.kit.Piecemeal;

/** Nodes of what can be thought otherwise, and of the ways to approval. */
public final class WhatIfController {
  private static final int ROWS_AT_ONCE = 4;

  private final RecordViewModel viewModel;
  private final Messages messages;
  private final List<PlaceRow> rows = new ArrayList<>();
  private final Piecemeal making = new Piecemeal(ROWS_AT_ONCE);
  private final Piecemeal unfolding = new Piecemeal(ROWS_AT_ONCE);
  private List<Opened.Place> folded = List.of();
  private Optional<Grounds> made = Optional.empty();

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
    past.expandedProperty().addListener((property, before, expanded) -> unfold());
    open(whatIf.openedProperty().get());
    show(viewModel.getWays().waysProperty().get());
  }

  /**
   * Another record of the same run keeps its controls; those of another run come frame by frame,
   * and what was counted of earlier records once somebody unfolds it: these are most of them.
   */
  private void open(Optional<Opened> record) {
    Optional<Grounds> grounds = record.map(Opened::grounds);
    if (grounds.isPresent() && grounds.equals(made)) {
      rows.forEach(PlaceRow::open);
      return; // their values follow when they are shown
    }
    made = grounds;
    rows.clear();
    places.getChildren().clear();
    told.getChildren().clear();
    List<Opened.Place> wanted = record.map(Opened::places).orElse(List.of());
    folded = wanted.stream().filter(place -> place.factor().isTold()).toList();
    past.setVisible(!folded.isEmpty());
    past.setManaged(past.isVisible());
    making.begin(pieces(wanted.stream().filter(place -> !place.factor().isTold()).toList()));
    unfolding.begin(List.of()); // nothing of the run before
    unfold();
  }

  private void unfold() {
    if (past.isExpanded() && !folded.isEmpty()) {
      unfolding.begin(pieces(folded));
      folded = List.of();
    }
  }

  private List<Runnable> pieces(List<Opened.Place> wanted) {
    return wanted.stream().map(place -> (Runnable) () -> add(place)).toList();
  }

  private void add(Opened.Place place) {
    PlaceRow row = new PlaceRow(place, viewModel.getWhatIf(), viewModel.getWays(), messages);
    row.addTo(place.factor().isTold() ? told : places, rows.size());
    row.refresh();
    rows.add(row);
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
