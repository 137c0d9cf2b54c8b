package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.riskbench.dataset.RecordWeights;
import org.riskbench.feature.Cuts;
import org.riskbench.feature.Levels;
import org.riskbench.feature.Recipe;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.ColumnBins;
import org.riskbench.scoring.ColumnPopulation;

/** Counts what the train part has in each column; of many records every so-manieth is counted. */
final class ColumnCount {
  /** Enough for shares to be exact beside any that is held against them. */
  private static final int MOST = 200_000;

  private final TrainPart part;
  private final Recipe recipe;
  private final Schema seen;
  private final int[] rows;
  private final double[] weights;
  private final DayShares days;

  /**
   * Of a recipe's inputs and velocity features.
   *
   * @param seen ranges of the columns
   */
  ColumnCount(TrainPart part, Recipe recipe, Schema seen) {
    this.part = part;
    this.recipe = recipe;
    this.seen = seen;
    int step = Math.max(1, (part.rows().length + MOST - 1) / MOST);
    this.rows =
        IntStream.range(0, part.rows().length)
            .filter(i -> i % step == 0)
            .map(i -> part.rows()[i])
            .toArray();
    this.weights = RecordWeights.of(part.dataset(), rows);
    this.days = DayShares.of(RecordDays.of(part.dataset(), rows));
  }

  /**
   * All of them.
   *
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  List<ColumnPopulation> columns(JobContext context) {
    List<ColumnPopulation> counted = new ArrayList<>();
    for (Column column : recipe.inputs().columns()) {
      context.checkpoint();
      counted.add(input(column));
    }
    for (int i = 0; i < recipe.velocity().size(); i++) {
      context.checkpoint();
      String name = recipe.wide().column(recipe.firstVelocitySlot() + i).name();
      double[] told = part.past().columns().values().get(i);
      counted.add(numbers(name, row -> told[row], ColumnDomain.ANY));
    }
    return List.copyOf(counted);
  }

  private ColumnPopulation input(Column column) {
    String name = column.name();
    ColumnValues values = part.dataset().rows().values(part.dataset().schema().require(name));
    if (values instanceof ColumnValues.Numbers numbers) {
      return isCounted(column) && column.kind() != ColumnKind.TIME
          ? numbers(name, row -> numbers.values()[row], domain(name))
          : counted(
              name, new ColumnBins.Presence(), row -> Double.isNaN(numbers.values()[row]) ? 1 : 0);
    }
    ColumnValues.Texts texts = (ColumnValues.Texts) values;
    ColumnBins bins = isCounted(column) ? categories(name) : new ColumnBins.Presence();
    int[] groups = Arrays.stream(texts.levels()).mapToInt(bins::group).toArray();
    int[] codes = texts.codes();
    return counted(name, bins, row -> codes[row] < 0 ? bins.missing() : groups[codes[row]]);
  }

  private ColumnDomain domain(String name) {
    return seen.column(seen.require(name)).domain();
  }

  /** Nothing is told of keys and protected attributes but whether they are there. */
  private static boolean isCounted(Column column) {
    return column.role() != ColumnRole.ENTITY && !column.role().isSensitive();
  }

  /** Only the levels that the recipe tells apart: the others stay out of files. */
  private ColumnBins categories(String name) {
    List<String> levels =
        recipe.transformations().stream()
            .filter(step -> step.column().equals(name))
            .map(step -> step.usual().levels())
            .filter(known -> !known.isEmpty())
            .findFirst()
            .orElse(List.of());
    return levels.isEmpty()
        ? new ColumnBins.Presence()
        : new ColumnBins.Categories(new Levels(levels));
  }

  private ColumnPopulation numbers(String name, IntToDoubleFunction value, ColumnDomain domain) {
    Cuts cuts = EvenCuts.of(IntStream.of(rows).mapToDouble(value).toArray());
    boolean ranged =
        domain instanceof ColumnDomain.Range range
            && Double.isFinite(range.min())
            && Double.isFinite(range.max());
    ColumnBins bins =
        ranged && domain instanceof ColumnDomain.Range range
            ? new ColumnBins.Numbers(cuts, range.min(), range.max())
            : new ColumnBins.Numbers(cuts, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    return counted(name, bins, row -> bins.group(value.applyAsDouble(row)));
  }

  private ColumnPopulation counted(String name, ColumnBins bins, IntUnaryOperator groupOf) {
    int[] groups = IntStream.of(rows).map(groupOf).toArray();
    long[] counts = WeightedCounts.of(groups, weights, bins.groups());
    OptionalDouble usual = days.usual(groups, bins.groups());
    return new ColumnPopulation(name, bins, counts, usual);
  }
}
