package org.riskbench.training;

import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseSparseMatrix;
import org.tribuo.math.la.Matrix;
import org.tribuo.math.la.Tensor;

/**
 * Draws weights to 0 as the exact learner's penalty does, which Tribuo's trainers leave out: each
 * step's slope gets its share of the penalty's. A weight is drawn only where the record has its
 * feature, and so much the harder the fewer records have it, which comes to the same over a pass
 * and keeps steps short.
 */
final class Ridge implements StochasticGradientOptimiser {
  private final StochasticGradientOptimiser inner;

  /** By feature: the penalty's share for a record that has it. */
  private final double[] shares;

  private Tensor[] weights = {};

  /**
   * A penalty before another optimiser.
   *
   * @param counts of each feature, in Tribuo's order, how many records have it
   * @param penalty of each class's own weights
   */
  Ridge(StochasticGradientOptimiser inner, int[] counts, double penalty) {
    this.inner = inner;
    this.shares = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      shares[i] = penalty / Math.max(1, counts[i]);
    }
  }

  private Ridge(StochasticGradientOptimiser inner, double[] shares) {
    this.inner = inner;
    this.shares = shares;
  }

  @Override
  public void initialise(Parameters parameters) {
    weights = parameters.get();
    inner.initialise(parameters);
  }

  @Override
  public Tensor[] step(Tensor[] updates, double weight) {
    for (int i = 0; i < updates.length; i++) {
      if (updates[i] instanceof Matrix update) {
        draw(update, (Matrix) weights[i], weight);
      }
    }
    return inner.step(updates, weight);
  }

  private void draw(Matrix update, Matrix at, double weight) {
    for (int row = 0; row < update.getDimension1Size(); row++) {
      int line = row;
      if (update instanceof DenseSparseMatrix sparse) {
        sparse
            .getRow(row)
            .foreachIndexedInPlace((i, slope) -> slope - pull(at.get(line, i), i, weight));
      } else {
        for (int i = 0; i < shares.length; i++) {
          if (update.get(row, i) != 0) {
            update.add(row, i, -pull(at.get(row, i), i, weight));
          }
        }
      }
    }
  }

  /**
   * The slope is multiplied by the record's weight later on, of which the penalty knows nothing.
   */
  private double pull(double at, int feature, double weight) {
    return feature < shares.length ? shares[feature] * at / weight : 0;
  }

  @Override
  public void finalise() {
    inner.finalise();
  }

  @Override
  public void reset() {
    inner.reset();
  }

  @Override
  public Ridge copy() {
    return new Ridge(inner.copy(), shares);
  }

  @Override
  public ConfiguredObjectProvenance getProvenance() {
    return inner.getProvenance();
  }

  @Override
  public String toString() {
    return "Ridge(" + inner + ")";
  }
}
