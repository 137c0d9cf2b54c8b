package org.riskbench.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.riskbench.explain.Neighbour;
import org.riskbench.explain.Outlook;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.FigureCard;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LineGrid;
import org.riskbench.ui.kit.LineGrid.Head;
import org.riskbench.ui.kit.LineGrid.Line;
import org.riskbench.ui.kit.MadeChoice;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.SpelledOut;

/** Nodes of the view: what record, what is made of it, why, and which are like it. */
public final class RecordController {
  private final RecordViewModel viewModel;
  private final Messages messages;
  private final Names names;
  private final ScoreGauge gauge = new ScoreGauge();

  @FXML private TextField number;
  @FXML private ComboBox<PickKind> kind;
  @FXML private ComboBox<Pick> pick;
  @FXML private FigureCard score;
  @FXML private FigureCard probability;
  @FXML private FigureCard decision;
  @FXML private VBox gaugePane;
  @FXML private Label reasons;
  @FXML private LineGrid steps;
  @FXML private LineGrid neighbours;
  @FXML private Label noNeighbours;

  public RecordController(RecordViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.names = new Names(messages);
  }

  public RecordViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    number.textProperty().bindBidirectional(viewModel.numberProperty());
    kind.getItems().setAll(PickKind.values());
    kind.setConverter(new SpelledOut<>(each -> messages.text(each.key())));
    kind.setValue(viewModel.kindProperty().get());
    kind.setOnAction(event -> viewModel.choose(kind.getValue()));
    pick.setItems(viewModel.getPicks());
    pick.setConverter(new SpelledOut<>(Pick::text));
    MadeChoice.of(pick, picked -> viewModel.openRow(picked.row()));
    viewModel.getPicks().addListener((Observable changed) -> showPick());
    score.getStyleClass().add("pair");
    List.of(probability, decision).forEach(card -> card.getStyleClass().add("wide-pair"));
    gaugePane.getChildren().setAll(gauge);
    viewModel.getWhatIf().openedProperty().addListener((property, before, now) -> open(now));
    viewModel.getWhatIf().shownProperty().addListener((property, before, now) -> show(now));
    open(viewModel.getWhatIf().openedProperty().get());
    show(viewModel.getWhatIf().shownProperty().get());
  }

  private void open(Optional<Opened> record) {
    showPick();
    neighbours.setHeads(
        List.of(
            new Head(messages.text("explain.near.record"), true, 0),
            new Head(messages.text("explain.near.outcome"), false, 0),
            new Head(messages.text("explain.score"), true, 0),
            new Head(messages.text("explain.near.distance"), true, 0)),
        Optional.empty());
    List<Line> lines =
        record.map(Opened::neighbours).orElse(List.of()).stream().map(this::line).toList();
    neighbours.show(lines);
    neighbours.setVisible(!lines.isEmpty());
    noNeighbours.setVisible(lines.isEmpty());
    noNeighbours.setManaged(lines.isEmpty());
  }

  /** The open record is the one picked, if it is among those offered. */
  private void showPick() {
    Optional<Integer> row = viewModel.getWhatIf().openedProperty().get().map(Opened::row);
    pick.setValue(
        viewModel.getPicks().stream()
            .filter(each -> row.filter(open -> open == each.row()).isPresent())
            .findFirst()
            .orElse(null));
  }

  private Line line(Opened.Near near) {
    Neighbour each = near.neighbour();
    Hyperlink open = new Hyperlink(messages.text("explain.near.open"));
    open.setAccessibleText(messages.text("explain.near.open.record", Formats.count(near.number())));
    open.setOnAction(event -> viewModel.openRow(each.row()));
    return new Line(
        List.of(
            Formats.count(near.number()),
            messages.text(each.isFraud() ? "decide.fraud" : "decide.good"),
            Integer.toString(each.score()),
            Formats.percent(each.distance())),
        false,
        each.isFraud(),
        Optional.of(open));
  }

  private void show(Optional<WhatIfViewModel.Shown> found) {
    found.ifPresent(
        shown -> {
          Outlook now = shown.now();
          Outlook asIs = shown.asIs();
          score.setFigure(beside(Integer.toString(asIs.score()), Integer.toString(now.score())));
          probability.setFigure(
              beside(Formats.percent(asIs.probability()), Formats.percent(now.probability())));
          decision.setFigure(
              beside(names.decision(asIs.decision()), names.decision(now.decision())));
          gauge.show(
              shown.model().policy(),
              asIs.score(),
              now.score(),
              messages.text(
                  "explain.gauge", Integer.toString(now.score()), names.decision(now.decision())));
          reasons.setText(reasons(now));
          showSteps(shown);
        });
  }

  /** Both, where a change makes them differ. */
  private String beside(String asIs, String now) {
    return asIs.equals(now) ? now : messages.text("explain.beside", asIs, now);
  }

  private String reasons(Outlook now) {
    String said =
        now.reasons().stream()
            .map(reason -> EngineWords.reason(reason.text()))
            .collect(Collectors.joining("; "));
    return now.rule()
        .map(rule -> messages.text("explain.by.rule", rule, said))
        .orElseGet(
            () ->
                said.isEmpty()
                    ? messages.text("explain.reasons.none")
                    : messages.text("explain.reasons", said));
  }

  private void showSteps(WhatIfViewModel.Shown shown) {
    steps.setHeads(
        List.of(
            new Head(messages.text("explain.steps.code"), false, 0),
            new Head(messages.text("explain.steps.part"), true, 0)),
        Optional.empty());
    List<Line> lines = new ArrayList<>();
    Steps.of(shown.waterfall(), messages).forEach(step -> lines.add(line(step)));
    steps.show(lines);
  }

  private static Line line(Steps step) {
    Node bar = new SpanBar(step.span(), step.text() + " " + step.figure());
    return new Line(List.of(step.text(), step.figure()), step.isFaint(), false, Optional.of(bar));
  }

  @FXML
  void openNumber() {
    viewModel.openNumber();
  }
}
