package org.riskbench.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.RecipeEncoder;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Rows;
import org.riskbench.scoring.Quantiles;
import org.riskbench.scoring.Reference;
import org.riskbench.scoring.ReferenceGroup;

/**
 * The records that reasons are measured against.
 *
 * @param positions of the records in the calibrate part
 */
record ReferenceRows(ReferenceGroup group, EncodedRows rows, int[] positions) {
  /** Enough for one in a thousand to be told from a few. */
  private static final int MOST_MEASURED = 20_000;

  private static final int STRIDE = 4_096;

  /**
   * The members of a group.
   *
   * @param part margins of the rows
   */
  static ReferenceRows of(
      ReferenceGroup group, EncodedRows rows, CalibratePart part, ScoreMap map, Policy policy) {
    int[] members =
        IntStream.range(0, rows.size())
            .filter(
                i ->
                    switch (group) {
                      case ALL -> true;
                      case GOODS -> !rows.fraud()[i];
                      case APPROVED_GOODS ->
                          !rows.fraud()[i]
                              && policy.decide(map.score(part.margins()[i])) == Decision.APPROVE;
                    })
            .toArray();
    return new ReferenceRows(group, rows, members);
  }

  /** The usual one of them, encoded. */
  double[] mean() {
    MeanRecord mean = new MeanRecord(rows.levels());
    for (int i : positions) {
      mean.add(rows.features()[i], rows.weights()[i]);
    }
    return mean.values();
  }

  /**
   * Where the values of their columns lie; of many records every so-manieth is looked at.
   *
   * @param recipe that encodes the rows
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  Reference measured(Recipe recipe, TrainPart data, JobContext context) {
    int step = Math.max(1, (positions.length + MOST_MEASURED - 1) / MOST_MEASURED);
    int[] looked =
        IntStream.range(0, positions.length)
            .filter(i -> i % step == 0)
            .map(i -> positions[i])
            .toArray();
    int[] slots = measuredSlots(recipe);
    double[][] values = values(recipe, slots, looked, data, context);
    double[] weights = IntStream.of(looked).mapToDouble(i -> rows.weights()[i]).toArray();
    Map<String, Quantiles> quantiles = new HashMap<>();
    for (int i = 0; i < slots.length; i++) {
      context.checkpoint();
      String column = recipe.wide().column(slots[i]).name();
      Quantiles.of(values[i], weights).ifPresent(found -> quantiles.put(column, found));
    }
    return new Reference(group, quantiles);
  }

  /** One array a slot, one value a record looked at. */
  private double[][] values(
      Recipe recipe, int[] slots, int[] looked, TrainPart data, JobContext context) {
    RecipeEncoder encoder = recipe.newEncoder();
    Rows.Cursor cursor = data.dataset().rows().project(recipe.inputs()).cursor();
    double[] told = new double[recipe.velocity().size()];
    double[] encoded = new double[recipe.width()];
    double[][] values = new double[slots.length][looked.length];
    for (int i = 0; i < looked.length; i++) {
      if (i % STRIDE == 0) {
        context.checkpoint();
      }
      int row = rows.rows()[looked[i]];
      data.past().columns().read(row, told);
      encoder.encode(cursor.at(row), told, encoded);
      for (int j = 0; j < slots.length; j++) {
        values[j][i] = encoder.number(slots[j]);
      }
    }
    return values;
  }

  /** Numbers and yes/no that a step reads; keys and protected attributes stay out of files. */
  private static int[] measuredSlots(Recipe recipe) {
    return IntStream.range(0, recipe.transformations().size())
        .filter(step -> isMeasured(recipe, step))
        .map(recipe::slot)
        .distinct()
        .toArray();
  }

  private static boolean isMeasured(Recipe recipe, int step) {
    ColumnKind kind = recipe.wide().column(recipe.slot(step)).kind();
    boolean numeric = kind == ColumnKind.NUMBER || kind == ColumnKind.BOOLEAN;
    boolean past = recipe.told(recipe.slot(step)).isPresent();
    List<String> from = recipe.origin(step).columns();
    return numeric
        && from.stream()
            .map(name -> recipe.inputs().column(recipe.inputs().require(name)))
            .noneMatch(column -> isSecret(column, past || from.size() > 1));
  }

  /** What is counted of a key tells nothing of it. */
  private static boolean isSecret(Column column, boolean derived) {
    return column.role().isSensitive()
        || (column.role() == ColumnRole.ENTITY && column.kind().isNumeric() && !derived);
  }
}
