package org.riskbench.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.riskbench.feature.AsIs;
import org.riskbench.feature.Calendar;
import org.riskbench.feature.Cuts;
import org.riskbench.feature.Hashed;
import org.riskbench.feature.Levels;
import org.riskbench.feature.LogScale;
import org.riskbench.feature.OneHot;
import org.riskbench.feature.Ordinal;
import org.riskbench.feature.QuantileBins;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Standardise;
import org.riskbench.feature.TargetRate;
import org.riskbench.feature.Transformation;
import org.riskbench.feature.WeightOfEvidence;
import org.riskbench.feature.Weights;

/**
 * A recipe's steps as ONNX: one input a column that a step reads, one row of features out. A step's
 * arithmetic stands in its own type of room {@code feature}; here it is said again in operators,
 * and the check of {@link ExportCheck} holds the two against each other.
 */
final class RecipeGraph {
  private final GraphWriter graph;
  private final Recipe recipe;
  private final Map<String, ExportedInput> inputs = new LinkedHashMap<>();

  RecipeGraph(GraphWriter graph, Recipe recipe) {
    this.graph = graph;
    this.recipe = recipe;
  }

  /** The inputs that were declared, in order. */
  List<ExportedInput> inputs() {
    return List.copyOf(inputs.values());
  }

  /** The features. */
  String features() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < recipe.transformations().size(); i++) {
      parts.add(step(i, recipe.transformations().get(i)));
    }
    return graph.beside(parts);
  }

  private String input(int step, ExportedInput.Type type) {
    ExportedInput input = ExportedInput.of(recipe, step, type);
    if (inputs.putIfAbsent(input.name(), input) == null) {
      switch (type) {
        case NUMBER -> graph.numbers(input.name());
        case TEXT -> graph.texts(input.name());
        case BUCKET -> graph.wholes(input.name());
      }
    }
    return input.name();
  }

  private String number(int step) {
    return input(step, ExportedInput.Type.NUMBER);
  }

  private String step(int step, Transformation transformation) {
    if (transformation instanceof OneHot hot) {
      return oneOf(level(step, hot.levels()), hot.width());
    }
    if (transformation instanceof TargetRate rate) {
      return weight(level(step, rate.levels()), rate.evidence());
    }
    if (transformation instanceof Ordinal ordinal) {
      return ordinal(step, ordinal.levels());
    }
    if (transformation instanceof Hashed hashed) {
      return oneOf(input(step, ExportedInput.Type.BUCKET), hashed.width());
    }
    return ofNumber(number(step), transformation);
  }

  private String ofNumber(String value, Transformation transformation) {
    if (transformation instanceof AsIs as) {
      return asIs(value, as);
    }
    if (transformation instanceof Standardise by) {
      return standardised(value, by);
    }
    if (transformation instanceof LogScale log) {
      return standardised(signedLog(value), log.by());
    }
    if (transformation instanceof QuantileBins bins) {
      return oneOf(binned(value, bins.cuts(), bins.missing()), bins.width());
    }
    if (transformation instanceof WeightOfEvidence woe) {
      return weight(binned(value, woe.cuts(), woe.cuts().bins()), woe.evidence());
    }
    if (transformation instanceof Calendar) {
      return calendar(value);
    }
    throw new IllegalStateException("a step that this room does not know");
  }

  private String asIs(String value, AsIs as) {
    String cut =
        graph.apply(
            "Max", graph.scalar(as.low()), graph.apply("Min", graph.scalar(as.high()), value));
    return graph.apply("Where", missing(value), graph.scalar(as.fill()), cut);
  }

  private String missing(String value) {
    return graph.apply("IsNaN", value);
  }

  private String standardised(String value, Standardise by) {
    String filled = graph.apply("Where", missing(value), graph.scalar(by.fill()), value);
    String centred = graph.apply("Sub", filled, graph.scalar(by.mean()));
    String scaled = graph.apply("Div", centred, graph.scalar(by.scale()));
    String cut =
        graph.apply(
            "Max", graph.scalar(-by.limit()), graph.apply("Min", graph.scalar(by.limit()), scaled));
    return by.missingIndicator() ? graph.beside(List.of(cut, graph.asDouble(missing(value)))) : cut;
  }

  private String signedLog(String value) {
    String size = graph.apply("Add", graph.scalar(1), graph.apply("Abs", value));
    return graph.apply("Mul", graph.apply("Sign", value), graph.apply("Log", size));
  }

  /** How many cuts are not above a number, or the bin of a missing one. */
  private String binned(String value, Cuts cuts, int missing) {
    double[] values = cuts.values();
    String bin =
        values.length == 0
            ? graph.apply("Mul", graph.scalar(0), graph.asDouble(missing(value)))
            : graph.rowSum(graph.asDouble(graph.apply("GreaterOrEqual", value, graph.row(values))));
    return graph.asWhole(graph.apply("Where", missing(value), graph.scalar(missing), bin));
  }

  /** Position of a level, then that of all others, then that of missing, as the empty text is. */
  private String level(int step, Levels levels) {
    List<String> keys = new ArrayList<>(levels.names());
    keys.add("");
    LongStream positions =
        LongStream.concat(LongStream.range(0, levels.size()), LongStream.of(levels.size() + 1L));
    return graph.apply(
        GraphWriter.ML,
        "LabelEncoder",
        List.of(input(step, ExportedInput.Type.TEXT)),
        List.of(
            Attribute.texts("keys_strings", keys),
            Attribute.wholes("values_int64s", positions),
            Attribute.of("default_int64", levels.size())));
  }

  private String weight(String position, Weights weights) {
    double[] table = new double[weights.size()];
    Arrays.setAll(table, weights::get);
    return graph.lookUp(graph.table(table.length, table), position, 1);
  }

  private String ordinal(int step, Levels levels) {
    double[] table = new double[levels.size() + 2];
    Arrays.setAll(table, i -> i > levels.size() ? -1 : i);
    return graph.lookUp(graph.table(table.length, table), level(step, levels), 1);
  }

  private String oneOf(String position, int width) {
    double[] table = new double[width * width];
    for (int i = 0; i < width; i++) {
      table[i * width + i] = 1;
    }
    return graph.lookUp(graph.table(width, table), position, width);
  }

  private String calendar(String time) {
    String day = graph.apply("Div", time, graph.scalar(86_400_000));
    String whole = graph.apply("Floor", day);
    String hour = graph.apply("Mul", graph.scalar(2 * Math.PI), graph.apply("Sub", day, whole));
    String shifted = graph.apply("Add", whole, graph.scalar(3)); // weeks start on Monday
    String weeks = graph.apply("Floor", graph.apply("Div", shifted, graph.scalar(7)));
    String weekday = graph.apply("Sub", shifted, graph.apply("Mul", weeks, graph.scalar(7)));
    String angle =
        graph.apply("Mul", graph.scalar(2 * Math.PI), graph.apply("Div", weekday, graph.scalar(7)));
    String hands =
        graph.beside(
            List.of(
                graph.apply("Sin", hour), cosine(hour), graph.apply("Sin", angle), cosine(angle)));
    return graph.apply("Where", missing(time), graph.scalar(0), hands);
  }

  /** The runtime has a sine of doubles, but no cosine. */
  private String cosine(String angle) {
    return graph.apply("Sin", graph.apply("Add", angle, graph.scalar(Math.PI / 2)));
  }
}
