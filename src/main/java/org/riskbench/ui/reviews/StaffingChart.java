package org.riskbench.ui.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import javafx.collections.FXCollections;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import org.riskbench.trial.Staffing;
import org.riskbench.ui.kit.AxisFigures;
import org.riskbench.ui.kit.Scales;

/** What is saved a month by the number of reviewers. FX thread only. */
final class StaffingChart extends LineChart<Number, Number> {
  private final Series<Number, Number> judged = new Series<>();
  private final Series<Number, Number> found = new Series<>();
  private final Mark now;
  private final Mark enough;

  /** A vertical line with a name above. */
  private record Mark(Line line, Label name) {
    static Mark of(String text, String style) {
      Line line = new Line();
      line.getStyleClass().addAll("staffing-mark", style);
      Label name = new Label(text);
      name.getStyleClass().add("staffing-name");
      return new Mark(line, name);
    }
  }

  private OptionalDouble nowAt = OptionalDouble.empty();
  private OptionalDouble enoughAt = OptionalDouble.empty();

  StaffingChart(
      String reviewers, String saved, String test, String calibrate, String now, String enough) {
    super(new NumberAxis(0, 1, 1), new NumberAxis(0, 1, 1));
    getStyleClass().add("staffing-chart");
    setAnimated(false);
    setCreateSymbols(true);
    setVerticalGridLinesVisible(false);
    for (NumberAxis axis : List.of(across(), up())) {
      axis.setAnimated(false);
      axis.setAutoRanging(false);
      axis.setMinorTickVisible(false);
    }
    AxisFigures.at(across(), up());
    across().setLabel(reviewers);
    up().setLabel(saved);
    judged.setName(test);
    found.setName(calibrate);
    setData(FXCollections.observableArrayList(List.of(judged, found)));
    this.now = Mark.of(now, "now");
    this.enough = Mark.of(enough, "enough");
    for (Mark mark : List.of(this.enough, this.now)) {
      getPlotChildren().addAll(mark.line(), mark.name());
    }
  }

  private NumberAxis across() {
    return (NumberAxis) getXAxis();
  }

  private NumberAxis up() {
    return (NumberAxis) getYAxis();
  }

  /** Shows a curve, or none; the team as it is where one binds. */
  void show(Optional<Staffing> taken, boolean bound) {
    judged.getData().setAll(points(taken, Staffing.Step::judged));
    found.getData().setAll(points(taken, Staffing.Step::found));
    nowAt = OptionalDouble.empty();
    enoughAt = OptionalDouble.empty();
    taken.ifPresent(
        staffing -> {
          scale(staffing);
          enoughAt = OptionalDouble.of(staffing.enough());
          double team = staffing.reviewers(staffing.now());
          boolean within = bound && team <= across().getUpperBound();
          nowAt = within ? OptionalDouble.of(team) : OptionalDouble.empty();
        });
    requestChartLayout();
  }

  private static List<Data<Number, Number>> points(
      Optional<Staffing> taken, ToDoubleFunction<Staffing.Step> height) {
    List<Data<Number, Number>> points = new ArrayList<>();
    taken.ifPresent(
        staffing ->
            staffing
                .curve()
                .forEach(
                    step ->
                        points.add(
                            new Data<>(staffing.reviewers(step), height.applyAsDouble(step)))));
    return points;
  }

  private void scale(Staffing staffing) {
    List<Staffing.Step> steps = staffing.curve();
    double last = staffing.reviewers(steps.get(steps.size() - 1));
    across().setUpperBound(Math.max(1, last));
    across().setTickUnit(Scales.step(Math.max(1, last), 10, 1));
    double low =
        steps.stream().mapToDouble(step -> Math.min(step.judged(), step.found())).min().orElse(0);
    double high =
        steps.stream().mapToDouble(step -> Math.max(step.judged(), step.found())).max().orElse(1);
    double step = Scales.step(Math.max(1e-9, high - low), 3, 1e-9);
    up().setTickUnit(step);
    up().setLowerBound(step * Math.floor(low / step));
    up().setUpperBound(step * (Math.floor(high / step) + 1));
  }

  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    place(enough, enoughAt, 0);
    place(now, nowAt, now.name().prefHeight(-1));
  }

  private void place(Mark mark, OptionalDouble at, double top) {
    mark.line().setVisible(at.isPresent());
    mark.name().setVisible(at.isPresent());
    if (at.isEmpty()) {
      return;
    }
    double x = across().getDisplayPosition(at.getAsDouble());
    mark.line().setStartX(x);
    mark.line().setEndX(x);
    mark.line().setStartY(0);
    mark.line().setEndY(up().getHeight());
    double width = mark.name().prefWidth(-1);
    double room = across().getWidth() - x;
    double left = room > width + 6 ? x + 6 : x - width - 6;
    mark.name()
        .resizeRelocate(
            left,
            up().getHeight() - mark.name().prefHeight(-1) - top - 4,
            width,
            mark.name().prefHeight(-1));
  }
}
