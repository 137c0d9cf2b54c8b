package org.riskbench.ui.rules;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.riskbench.ui.kit.LineGrid;
import org.riskbench.ui.kit.LineGrid.Head;
import org.riskbench.ui.kit.LineGrid.Line;
import org.riskbench.ui.kit.MadeChoice;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.SpelledOut;
import org.riskbench.ui.kit.Typing;

/** Nodes of thresholds by segment: what is chosen, the table of levels. */
public final class RuleSegmentsController {
  private final RuleSegmentsViewModel viewModel;
  private final Messages messages;

  @FXML private ComboBox<SegmentChoice> column;
  @FXML private ComboBox<SegmentGoal> goal;
  @FXML private TextField share;
  @FXML private Label shareError;
  @FXML private LineGrid levels;

  public RuleSegmentsController(RuleSegmentsViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public RuleSegmentsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    column.setConverter(new SpelledOut<>(choice -> SegmentChoiceCell.word(choice, messages)));
    column.setCellFactory(list -> new SegmentChoiceCell(messages));
    column.setItems(viewModel.columns());
    viewModel
        .columnProperty()
        .addListener((property, before, chosen) -> column.setValue(chosen.orElse(null)));
    column.setValue(viewModel.columnProperty().get().orElse(null));
    MadeChoice.of(column, chosen -> viewModel.columnProperty().set(Optional.of(chosen)));
    goal.setConverter(new SpelledOut<>(choice -> messages.text(choice.key())));
    goal.getItems().setAll(SegmentGoal.values());
    goal.valueProperty().bindBidirectional(viewModel.goalProperty());
    goal.valueProperty()
        .addListener((property, before, chosen) -> share.setDisable(!chosen.hasShare()));
    share.setDisable(!viewModel.goalProperty().get().hasShare());
    Typing.join(share, shareError, viewModel.getShare());
    Typing.whenDone(share, viewModel.getShare()::validate);
    viewModel.effectProperty().addListener((property, before, now) -> head(now));
    head(viewModel.effectProperty().get());
    viewModel.rowsProperty().addListener((property, before, rows) -> show(rows));
    show(viewModel.rowsProperty().get());
  }

  private void head(String effect) {
    levels.setHeads(
        List.of(
            new Head(messages.text("rules.segments.level"), false, 0),
            new Head(messages.text("rules.segments.review"), true, 0),
            new Head(messages.text("rules.segments.decline"), true, 0),
            new Head(messages.text("rules.segments.records"), true, 0),
            new Head(effect, true, 0)),
        Optional.empty());
  }

  private void show(List<SegmentRow> rows) {
    levels.setVisible(!rows.isEmpty());
    levels.setManaged(!rows.isEmpty());
    levels.show(
        rows.stream()
            .map(
                row ->
                    new Line(
                        List.of(
                            row.level(), row.review(), row.decline(), row.records(), row.effect()),
                        !row.isOwn(),
                        false,
                        Optional.empty(),
                        row.note()))
            .toList());
  }

  @FXML
  void find() {
    viewModel.find();
  }

  @FXML
  void cancel() {
    viewModel.cancel();
  }

  @FXML
  void use() {
    viewModel.use();
  }

  @FXML
  void remove() {
    viewModel.remove();
  }
}
