package org.riskbench.ui.kit;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import org.riskbench.chart.ChartDescription;

/**
 * A place on a view where charts are drawn. There is one {@link FigurePane} for all such places: it
 * comes to whichever view is in front. FX thread only.
 */
public final class FigurePlace extends StackPane {
  private final StackPane canvas = new StackPane();

  /**
   * Draws charts here while the view is in front.
   *
   * @param charts from left to right; nothing is drawn for none
   * @param inFront whether the view is what the user looks at
   */
  public void follow(
      FigurePane pane,
      ObservableValue<List<ChartDescription>> charts,
      ObservableValue<Boolean> inFront) {
    canvas.setMinHeight(0);
    ChartFrame frame = new ChartFrame(canvas, pane.messages());
    getChildren().setAll(frame);
    charts.addListener(
        (property, before, now) -> {
          tell(frame, now);
          draw(pane, now, inFront.getValue());
        });
    inFront.addListener((property, before, now) -> draw(pane, charts.getValue(), now));
    tell(frame, charts.getValue());
    draw(pane, charts.getValue(), inFront.getValue());
  }

  private static void tell(ChartFrame frame, List<ChartDescription> charts) {
    frame.show(charts.stream().map(DescribedFigures::of).toList());
  }

  private void draw(FigurePane pane, List<ChartDescription> charts, boolean inFront) {
    if (inFront && !charts.isEmpty()) {
      pane.setVisible(true);
      pane.showIn(canvas, charts.stream().map(FigureScript::new).toList());
    } else if (pane.getParent() == canvas) {
      pane.setVisible(false);
    }
  }
}
