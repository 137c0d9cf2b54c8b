package org.riskbench.ui.explain;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.riskbench.explain.DependencePoint;
import org.riskbench.explain.DependencePoint.Spread;
import org.riskbench.explain.DependenceReport;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.ChartFigures.Cell;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** How a model acts on one column, in a sentence and a table. */
final class DependenceFigures {
  private final DependenceReport report;
  private final IntFunction<String> values;
  private final boolean byProbability;
  private final Messages messages;

  /**
   * Figures of a report.
   *
   * @param values what stands at a point, in words
   * @param byProbability whether probabilities are told rather than scores
   */
  DependenceFigures(
      DependenceReport report,
      IntFunction<String> values,
      boolean byProbability,
      Messages messages) {
    this.report = report;
    this.values = values;
    this.byProbability = byProbability;
    this.messages = messages;
  }

  ChartFigures told() {
    String figure = messages.text(byProbability ? "explain.probability" : "explain.score");
    return new ChartFigures(
        report.factor().name(),
        sentence(figure),
        List.of(
            report.factor().name(),
            messages.text("explain.figures.records"),
            messages.text("explain.figures.mean", figure),
            messages.text("explain.figures.low"),
            messages.text("explain.figures.high")),
        IntStream.range(0, report.points().size()).mapToObj(this::line).toList());
  }

  private String sentence(String figure) {
    List<DependencePoint> points = report.points();
    Comparator<Integer> byMean = Comparator.comparingDouble(i -> spread(points.get(i)).mean());
    Function<Integer, String> mean = i -> shown(spread(points.get(i)).mean());
    int low = IntStream.range(0, points.size()).boxed().min(byMean).orElse(0);
    int high = IntStream.range(0, points.size()).boxed().max(byMean).orElse(0);
    return messages.text(
        "explain.figures.sentence",
        figure,
        report.factor().name(),
        mean.apply(low),
        values.apply(low),
        mean.apply(high),
        values.apply(high));
  }

  private List<Cell> line(int place) {
    DependencePoint point = report.points().get(place);
    Spread spread = spread(point);
    String value = values.apply(place);
    String told = point.isThin() ? messages.text("explain.figures.thin", value) : value;
    return List.of(
        new Cell(told, value),
        Cell.share(point.share()),
        cell(spread.mean()),
        cell(spread.low()),
        cell(spread.high()));
  }

  private Cell cell(double value) {
    return Cell.of(shown(value), value);
  }

  private String shown(double value) {
    return byProbability ? Formats.percent(value) : Formats.count(value);
  }

  private Spread spread(DependencePoint point) {
    return byProbability ? point.probability() : point.score();
  }
}
