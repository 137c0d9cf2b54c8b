package org.riskbench.ui.changes;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.riskbench.ui.kit.ChartFrame;
import org.riskbench.ui.kit.LineGrid;
import org.riskbench.ui.kit.LineGrid.Head;
import org.riskbench.ui.kit.LineGrid.Line;
import org.riskbench.ui.kit.MadeChoice;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.SpelledOut;

/** Nodes of the view: lines of moves and groups, the dearest records, the scale. */
public final class ChangesController {
  /** Handles that have not moved for so long have come to rest. */
  private static final Duration REST = Duration.millis(400);

  private static final double ROOM = 36;

  private static final int HIGHEST = 1000;
  private static final int USUAL = 700;
  private static final int STEP = 10;

  private final ChangesViewModel viewModel;
  private final Messages messages;
  private final PauseTransition rest = new PauseTransition(REST);
  private final ScaleChart chart;
  private final ChartFrame frame;

  @FXML private ComboBox<Against> against;
  @FXML private ComboBox<String> column;
  @FXML private VBox content;
  @FXML private LineGrid moves;
  @FXML private LineGrid groups;
  @FXML private Label dearestTitle;
  @FXML private LineGrid dearest;
  @FXML private VBox scale;
  @FXML private StackPane chartPane;
  @FXML private Spinner<Integer> score;
  @FXML private Label scaleText;

  public ChangesController(ChangesViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.chart =
        new ScaleChart(messages.text("decide.axis.score"), messages.text("changes.scale.axis"));
    this.frame = new ChartFrame(chart, messages);
  }

  public ChangesViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    rest.setOnFinished(event -> viewModel.settle());
    viewModel.movesProperty().addListener((property, before, moved) -> rest.playFromStart());
    rest.playFromStart();
    against.setConverter(new SpelledOut<>(viewModel::word));
    against.setItems(viewModel.getChoices());
    viewModel
        .againstProperty()
        .addListener((property, before, held) -> against.setValue(held.orElse(null)));
    against.setValue(viewModel.againstProperty().get().orElse(null));
    MadeChoice.of(against, viewModel::choose);
    column.setItems(viewModel.getColumns());
    viewModel
        .columnProperty()
        .addListener((property, before, taken) -> column.setValue(taken.orElse(null)));
    column.setValue(viewModel.columnProperty().get().orElse(null));
    MadeChoice.of(column, taken -> viewModel.columnProperty().set(Optional.of(taken)));
    chartPane.getChildren().setAll(frame);
    score.setValueFactory(new IntegerSpinnerValueFactory(0, HIGHEST, USUAL, STEP));
    score.valueProperty().addListener((property, before, typed) -> sayScale());
    viewModel.outcomeProperty().addListener((property, before, found) -> show(found));
    show(viewModel.outcomeProperty().get());
  }

  private Head head(String key, boolean isFigure) {
    return new Head(messages.text(key), isFigure, 0);
  }

  private void show(Optional<Comparison.Outcome> found) {
    boolean any = found.filter(outcome -> outcome.flips().records() > 0).isPresent();
    shown(content, any);
    boolean other = found.filter(outcome -> outcome.champion().isOtherModel()).isPresent();
    shown(scale, other);
    if (any) {
      show(found.orElseThrow());
    }
    if (other) {
      Comparison.Outcome outcome = found.orElseThrow();
      chart.show(
          outcome.scale(),
          messages.text("changes.scale.before"),
          messages.text("changes.scale.after"),
          messages.text("changes.scale.promised"));
      frame.show(List.of(ScaleFigures.of(outcome.scale(), messages)));
      sayScale();
    }
  }

  private static void shown(Node node, boolean isShown) {
    node.setVisible(isShown);
    node.setManaged(isShown);
  }

  private void show(Comparison.Outcome found) {
    String saved = messages.text("changes.saved", viewModel.per(found));
    moves.setHeads(
        List.of(
            head("changes.decision", false),
            head("changes.records", true),
            head("changes.frauds", true),
            head("changes.share", true),
            new Head(messages.text("changes.amount", viewModel.per(found)), true, ROOM),
            new Head(saved, true, 0)),
        Optional.empty());
    moves.show(viewModel.moveLines(found));
    groups.setHeads(
        List.of(
            head("changes.group", false),
            new Head(messages.text("changes.records"), true, ROOM),
            head("changes.otherwise", true),
            head("changes.harder", true),
            head("changes.milder", true),
            new Head(saved, true, 0)),
        Optional.empty());
    groups.show(viewModel.groupLines(found));
    List<FlipRow> rows = viewModel.dearest(found);
    dearestTitle.setText(messages.text("changes.dearest", rows.size()));
    dearest.setHeads(
        List.of(
            head("changes.record", false),
            head("changes.decision", false),
            head("changes.scores", true),
            head("changes.label", false),
            new Head(messages.text("changes.worth"), true, ROOM),
            head("changes.saves.one", true)),
        Optional.empty());
    dearest.show(rows.stream().map(this::line).toList());
  }

  private Line line(FlipRow row) {
    String note =
        row.keys().isEmpty()
            ? row.reasons()
            : messages.text("changes.record.keys", row.keys(), row.reasons());
    return new Line(
        List.of(
            row.record(), row.decisions(), row.scores(), row.label(), row.amount(), row.saved()),
        false,
        false,
        Optional.empty(),
        note);
  }

  private void sayScale() {
    int marked = score.getValue();
    chart.mark(marked);
    viewModel
        .outcomeProperty()
        .get()
        .ifPresent(found -> scaleText.setText(viewModel.scale(found.scaleAt(marked))));
  }

  @FXML
  void cancel() {
    viewModel.cancel();
  }
}
