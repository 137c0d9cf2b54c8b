package org.riskbench.ui.honesty;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Segment;

/** Nodes of the view: the flag, the chart, the ways that are closed. */
public final class HonestyController {
  /** Narrower than this, in ems, the chart stands below the table. */
  private static final double BESIDE = 66;

  /** Height of the table's header and edges, in ems. */
  private static final double HEADER = 3.2;

  private static final Map<String, String> ICONS =
      Map.of(
          "none", "fth-check-circle",
          "notice", "fth-info",
          "warning", "fth-alert-triangle",
          "unknown", "fth-help-circle");

  private final HonestyViewModel viewModel;
  private final Messages messages;
  private final WayChart chart = new WayChart();
  private final Map<ShownFigure, Segment> segments = new EnumMap<>(ShownFigure.class);

  @FXML private HBox flag;
  @FXML private FontIcon flagIcon;
  @FXML private Label headline;
  @FXML private Label sentences;
  @FXML private Label gap;
  @FXML private Label gapInterval;
  @FXML private Segment auc;
  @FXML private Segment averagePrecision;
  @FXML private Segment recall;
  @FXML private GridPane body;
  @FXML private TableView<WayRow> table;
  @FXML private StackPane chartPane;
  @FXML private VBox closed;
  @FXML private Label keys;

  public HonestyController(HonestyViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public HonestyViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    chartPane.getChildren().setAll(chart);
    segments.put(ShownFigure.AUC, auc);
    segments.put(ShownFigure.AVERAGE_PRECISION, averagePrecision);
    segments.put(ShownFigure.RECALL, recall);
    segments.forEach(
        (figure, segment) -> {
          segment.setText(messages.text(figure.titleKey()));
          segment.setSelected(viewModel.figureProperty().get() == figure);
          segment.setOnAction(event -> viewModel.figureProperty().set(figure));
        });
    body.widthProperty().addListener((property, before, width) -> arrange(width.doubleValue()));
    viewModel.outcomeProperty().addListener((property, before, found) -> show(found));
    show(viewModel.getOutcome());
  }

  private void arrange(double width) {
    boolean beside = width >= BESIDE * emSize();
    GridPane.setConstraints(chartPane, beside ? 1 : 0, beside ? 0 : 1);
    GridPane.setColumnSpan(table, beside ? 1 : 2);
    GridPane.setColumnSpan(chartPane, beside ? 1 : 2);
  }

  private double emSize() {
    return sentences.getFont().getSize();
  }

  private void show(Optional<Outcome> found) {
    found.ifPresent(this::show);
  }

  private void show(Outcome outcome) {
    flag.getStyleClass().removeAll(ICONS.keySet());
    flag.getStyleClass().add(outcome.flag());
    flagIcon.setIconLiteral(ICONS.getOrDefault(outcome.flag(), "fth-help-circle"));
    headline.setText(outcome.headline());
    sentences.setText(outcome.sentences());
    gap.setText(outcome.gap());
    gapInterval.setText(outcome.gapInterval());
    keys.setText(outcome.keys());
    keys.setManaged(!outcome.keys().isEmpty());
    table.getItems().setAll(outcome.rows());
    table.setPrefHeight(HEADER * emSize() + table.getFixedCellSize() * outcome.rows().size());
    chart.show(outcome.rows(), messages.text(viewModel.figureProperty().get().titleKey()));
    chart.setAccessibleText(outcome.picture());
    closed.getChildren().setAll(closedRows(outcome.closed()));
  }

  private List<Node> closedRows(List<ClosedWay> ways) {
    return ways.stream().<Node>map(this::closedRow).toList();
  }

  private HBox closedRow(ClosedWay way) {
    Label text = new Label(way.text());
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(text);
    row.getStyleClass().add("closed-way");
    way.mendedIn().ifPresent(view -> row.getChildren().add(button(view)));
    return row;
  }

  private Button button(DataView view) {
    Button button = new Button(messages.text("honesty.mend." + view.word()));
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> viewModel.mend(view));
    return button;
  }

  @FXML
  void check() {
    viewModel.check();
  }

  @FXML
  void cancel() {
    viewModel.cancel();
  }

  @FXML
  void chooseRoles() {
    viewModel.chooseRoles();
  }
}
