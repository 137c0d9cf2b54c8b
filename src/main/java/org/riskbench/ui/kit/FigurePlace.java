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
    charts.addListener((property, before, now) -> draw(pane, now, inFront.getValue()));
    inFront.addListener((property, before, now) -> draw(pane, charts.getValue(), now));
    draw(pane, charts.getValue(), inFront.getValue());
  }

  private void draw(FigurePane pane, List<ChartDescription> charts, boolean inFront) {
    setAccessibleText(
        String.join("\n", charts.stream().map(ChartDescription::alternative).toList()));
    if (inFront && !charts.isEmpty()) {
      pane.setVisible(true);
      pane.showIn(this, charts.stream().map(FigureScript::new).toList());
    } else if (pane.getParent() == this) {
      pane.setVisible(false);
    }
  }
}
