package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.Rows;
import org.riskbench.velocity.VelocityPlan;

/**
 * What a recipe is fitted on: rows of the train part alone.
 *
 * @param rows all their columns; roles say what is an input
 * @param fraud one per row
 * @param weights how many records each row stands for
 * @param velocity the velocity features the recipe is to carry
 * @param told of each velocity feature its values, one per row, NaN where missing
 */
public record FittingRows(
    Rows rows, boolean[] fraud, double[] weights, VelocityPlan velocity, List<double[]> told) {
  public FittingRows {
    told = List.copyOf(told);
    if (told.size() != velocity.size()) {
      throw new IllegalArgumentException("each velocity feature has its values");
    }
  }

  /** Rows of whose past nothing is told. */
  public FittingRows(Rows rows, boolean[] fraud, double[] weights) {
    this(rows, fraud, weights, VelocityPlan.NONE, List.of());
  }
}
