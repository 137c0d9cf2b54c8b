package org.riskbench.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.collections.FXCollections;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import org.riskbench.monitor.ScoreFigures;
import org.riskbench.ui.kit.AxisFigures;

/**
 * Risk scores of the latest records as a line of steps over those that thresholds were found on, as
 * an area; shares of records. FX thread only.
 */
final class ScoresChart extends AreaChart<Number, Number> {
  private static final int HIGHEST = 1000;

  private final Series<Number, Number> before = new Series<>();
  private final Series<Number, Number> live = new Series<>();

  ScoresChart(String scoreTitle, String beforeName, String liveName) {
    super(new NumberAxis(0, HIGHEST, 200), new NumberAxis());
    getStyleClass().add("live-scores");
    setAnimated(false);
    setCreateSymbols(false);
    setVerticalGridLinesVisible(false);
    for (NumberAxis axis : List.of((NumberAxis) getXAxis(), (NumberAxis) getYAxis())) {
      axis.setAnimated(false);
      axis.setMinorTickVisible(false);
    }
    AxisFigures.at((NumberAxis) getXAxis(), (NumberAxis) getYAxis());
    getXAxis().setLabel(scoreTitle);
    before.setName(beforeName);
    live.setName(liveName);
    setData(FXCollections.observableArrayList(List.of(before, live)));
  }

  void show(ScoreFigures scores) {
    before.getData().setAll(steps(scores.training()));
    live.getData().setAll(steps(scores.live()));
  }

  private static List<Data<Number, Number>> steps(long[] bins) {
    double all = Math.max(1, LongStream.of(bins).sum());
    List<Data<Number, Number>> points = new ArrayList<>();
    double width = bins.length == 0 ? 0 : (double) HIGHEST / bins.length;
    for (int bin = 0; bin < bins.length; bin++) {
      points.add(new Data<>(bin * width, 100 * bins[bin] / all));
      points.add(new Data<>((bin + 1) * width, 100 * bins[bin] / all));
    }
    return points;
  }
}
