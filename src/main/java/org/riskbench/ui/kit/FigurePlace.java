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
  private List<ChartDescription> told = List.of();

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
    Runnable show =
        () -> {
          if (inFront.getValue()) {
            tell(frame, charts.getValue());
          }
          draw(pane, charts.getValue(), inFront.getValue());
        };
    charts.addListener((property, before, now) -> show.run());
    inFront.addListener((property, before, now) -> show.run());
    show.run();
  }

  /** The figures in words and as a table: nobody reads them while the view is not in front. */
  private void tell(ChartFrame frame, List<ChartDescription> charts) {
    if (!told.equals(charts)) {
      told = charts;
      frame.show(charts.stream().map(DescribedFigures::of).toList());
    }
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
