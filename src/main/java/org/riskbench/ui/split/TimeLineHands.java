package org.riskbench.ui.split;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.riskbench.split.TimeGrid;
import org.riskbench.ui.kit.ChartFrame;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Settling;

/** Mouse and keys on the boundaries of the time line; the bar of parts where there is no time. */
final class TimeLineHands {
  private final SplitViewModel viewModel;
  private final BoundarySentences sentences;
  private final TimeLine line;
  private final PartsBar bar;
  private final Messages messages;
  private final ChartFrame frame;

  /** What the picture says is told once a hand rests. */
  private final Settling settling = new Settling();

  TimeLineHands(SplitViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.sentences = new BoundarySentences(messages);
    TimeGrid none = new TimeGrid(0, 1, 1, 1, TimeGrid.Scale.ROW);
    this.line = new TimeLine(messages, new Moments(none, messages));
    this.bar = new PartsBar(messages);
    this.messages = messages;
    this.frame = new ChartFrame(line, messages);
    bar.accessibleTextProperty().bind(viewModel.getShown().summaryProperty());
    Boundary.ALL.forEach(this::hold);
  }

  /** Shows the one or the other. */
  void showIn(StackPane pane) {
    pane.getChildren().setAll(frame, bar);
    SplitShown shown = viewModel.getShown();
    shown.pictureProperty().addListener((property, before, picture) -> show(picture));
    shown.barProperty().addListener((property, before, parts) -> bar.show(parts));
    bar.show(shown.barProperty().get());
    show(shown.picture());
  }

  private void show(Optional<TimePicture> picture) {
    frame.setVisible(picture.isPresent());
    frame.setManaged(picture.isPresent());
    bar.setVisible(picture.isEmpty());
    bar.setManaged(picture.isEmpty());
    picture.ifPresent(
        taken -> {
          for (Boundary boundary : Boundary.ALL) {
            BoundaryHandle handle = line.handle(boundary);
            String text = sentences.text(boundary, taken);
            handle.flag().setText(text);
            handle.flag().setAccessibleText(sentences.keys(text, taken));
          }
          line.show(taken);
        });
    settling.accept(this::tell);
  }

  private void tell() {
    SplitShown shown = viewModel.getShown();
    String summary = shown.summaryProperty().get();
    frame.show(
        shown.picture().stream().map(taken -> TimeFigures.of(taken, summary, messages)).toList());
  }

  private void hold(Boundary boundary) {
    BoundaryHandle handle = line.handle(boundary);
    for (Node node : List.of(handle.grip(), handle.flag())) {
      node.setOnMousePressed(
          event -> {
            handle.flag().requestFocus();
            viewModel.begin();
            event.consume(); // else the scroll pane takes the focus away again
          });
      node.setOnMouseDragged(event -> viewModel.move(boundary, line.momentAt(event.getSceneX())));
      node.setOnMouseReleased(event -> viewModel.rest());
    }
    handle.flag().onStep(steps -> viewModel.step(boundary, steps));
    handle.flag().setOnKeyPressed(event -> pressed(boundary, event));
  }

  private void pressed(Boundary boundary, KeyEvent event) {
    int steps = event.isShiftDown() ? viewModel.leap() : 1;
    switch (event.getCode()) {
      case LEFT, DOWN -> viewModel.step(boundary, -steps);
      case RIGHT, UP -> viewModel.step(boundary, steps);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
