package org.riskbench.ui.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.riskbench.evaluation.Interval;
import org.riskbench.explain.CodeImportance;
import org.riskbench.explain.ImportanceReport;
import org.riskbench.ui.explain.SpanBar.Span;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LineGrid;
import org.riskbench.ui.kit.LineGrid.Head;
import org.riskbench.ui.kit.LineGrid.Line;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Ranges;

/** Nodes of the view: a line with a bar for each reason code. */
public final class MattersController {
  private static final double ROOM = 62;

  private final MattersViewModel viewModel;
  private final Messages messages;

  @FXML private ToggleButton auc;
  @FXML private ToggleButton recall;
  @FXML private LineGrid codes;
  @FXML private Label own;

  public MattersController(MattersViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public MattersViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    viewModel.reportProperty().addListener((property, before, found) -> show(found));
    viewModel
        .byRecallProperty()
        .addListener((property, before, now) -> show(viewModel.reportProperty().get()));
    auc.setSelected(!viewModel.byRecallProperty().get());
    recall.setSelected(viewModel.byRecallProperty().get());
    show(viewModel.reportProperty().get());
  }

  private void show(Optional<ImportanceReport> found) {
    boolean isRecall = viewModel.byRecallProperty().get();
    codes.setHeads(heads(isRecall, found.filter(MattersController::hasOwn)), Optional.empty());
    codes.show(found.map(report -> lines(report, isRecall)).orElse(List.of()));
    codes.setVisible(found.isPresent());
    own.setText(found.map(viewModel::own).orElse(""));
  }

  /** A column of dashes says nothing: the model's own shares have one where there are any. */
  private List<Head> heads(boolean isRecall, Optional<ImportanceReport> withOwn) {
    Stream<Head> always =
        Stream.of(
            new Head(messages.text("explain.matters.code"), false, 0),
            new Head(
                messages.text(isRecall ? "explain.matters.recall" : "explain.matters.auc"),
                true,
                0),
            new Head(messages.text("explain.matters.interval"), true, 0));
    Stream<Head> own =
        withOwn.stream().map(told -> new Head(messages.text("explain.matters.own"), true, ROOM));
    return Stream.concat(always, own).toList();
  }

  private static boolean hasOwn(ImportanceReport report) {
    return report.codes().stream().anyMatch(code -> code.ownShare().isPresent());
  }

  private List<Line> lines(ImportanceReport report, boolean isRecall) {
    List<CodeImportance> shown = viewModel.codes(report);
    double low = shown.stream().mapToDouble(code -> interval(code, isRecall).low()).min().orElse(0);
    double high =
        shown.stream().mapToDouble(code -> interval(code, isRecall).high()).max().orElse(1);
    return shown.stream()
        .map(code -> line(code, isRecall, Math.min(0, low), Math.max(high, low + 1e-9)))
        .toList();
  }

  private static Interval interval(CodeImportance code, boolean isRecall) {
    return isRecall ? code.recallInterval() : code.aucInterval();
  }

  private Line line(CodeImportance code, boolean isRecall, double low, double high) {
    Interval interval = interval(code, isRecall);
    double loss = isRecall ? code.recallLoss() : code.aucLoss();
    boolean clear = !interval.contains(0);
    String figure = isRecall ? Formats.percent(loss) : Formats.figure(loss);
    String range =
        isRecall
            ? Ranges.share(interval.low(), interval.high())
            : Ranges.figure(interval.low(), interval.high());
    String title = Names.title(code.code());
    return new Line(
        List.of(
            title,
            figure,
            clear ? range : messages.text("explain.matters.unclear"),
            Formats.percent(code.ownShare())),
        !clear,
        false,
        Optional.of(
            new SpanBar(
                new Span(low, high, 0, loss, Optional.of(interval), clear ? "matters" : "unclear"),
                messages.text("explain.matters.spoken", title, figure, range))));
  }

  @FXML
  void byAuc() {
    viewModel.rankByRecall(false);
  }

  @FXML
  void byRecall() {
    viewModel.rankByRecall(true);
  }

  @FXML
  void again() {
    viewModel.again();
  }
}
