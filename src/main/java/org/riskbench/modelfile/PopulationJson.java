package org.riskbench.modelfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.riskbench.feature.Cuts;
import org.riskbench.feature.Levels;
import org.riskbench.scoring.ColumnBins;
import org.riskbench.scoring.ColumnPopulation;
import org.riskbench.scoring.Population;
import org.riskbench.scoring.ScorePopulation;

/** {@code population.json}: how often training had what, for whoever watches the model at work. */
final class PopulationJson {
  private PopulationJson() {}

  static byte[] write(Population population) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("columns", population.columns().stream().map(PopulationJson::column).toList());
    Map<String, Object> scores = new LinkedHashMap<>();
    scores.put("counts", LongStream.of(population.scores().counts()).boxed().toList());
    scores.put("betweenDays", DoubleStream.of(population.scores().betweenDays()).boxed().toList());
    json.put("scores", scores);
    return JsonText.object(json);
  }

  private static Map<String, Object> column(ColumnPopulation column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("column", column.column());
    if (column.bins() instanceof ColumnBins.Numbers numbers) {
      json.put("cuts", DoubleStream.of(numbers.cuts().values()).boxed().toList());
      json.put("low", finite(numbers.low()));
      json.put("high", finite(numbers.high()));
    } else if (column.bins() instanceof ColumnBins.Categories categories) {
      json.put("levels", categories.levels().names());
    }
    json.put("counts", LongStream.of(column.counts()).boxed().toList());
    json.put("usualDay", column.usualDay().isPresent() ? column.usualDay().getAsDouble() : null);
    return json;
  }

  private static @Nullable Double finite(double bound) {
    return Double.isInfinite(bound) ? null : bound;
  }

  static Population read(byte[] content) {
    JsonView view =
        JsonView.parse(Entry.POPULATION.fileName(), content).having("columns", "scores");
    List<ColumnPopulation> columns = new ArrayList<>();
    view.at("columns").elements().forEach(each -> columns.add(readColumn(each)));
    JsonView scores = view.at("scores").having("counts", "betweenDays");
    return new Population(
        columns,
        scores.make(
            () ->
                new ScorePopulation(
                    counts(scores.at("counts")), scores.at("betweenDays").numbers())));
  }

  private static ColumnPopulation readColumn(JsonView view) {
    view.having(List.of("cuts", "low", "high", "levels"), "column", "counts", "usualDay");
    JsonView usualDay = view.at("usualDay");
    return view.make(
        () ->
            new ColumnPopulation(
                view.at("column").text(),
                bins(view),
                counts(view.at("counts")),
                usualDay.isNull() ? OptionalDouble.empty() : OptionalDouble.of(usualDay.number())));
  }

  private static ColumnBins bins(JsonView view) {
    if (view.has("cuts")) {
      return new ColumnBins.Numbers(
          new Cuts(view.at("cuts").numbers()),
          bound(view.at("low"), Double.NEGATIVE_INFINITY),
          bound(view.at("high"), Double.POSITIVE_INFINITY));
    }
    return view.has("levels")
        ? new ColumnBins.Categories(new Levels(view.at("levels").texts()))
        : new ColumnBins.Presence();
  }

  private static double bound(JsonView view, double unknown) {
    return view.isNull() ? unknown : view.number();
  }

  private static long[] counts(JsonView view) {
    return view.elements().stream().mapToLong(JsonView::wholeLong).toArray();
  }
}
