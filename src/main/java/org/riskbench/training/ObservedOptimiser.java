package org.riskbench.training;

import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import org.riskbench.job.JobContext;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.Tensor;

/**
 * Passes every call on to the real optimiser and counts the steps: the one place inside Tribuo's
 * training where progress can be seen, a cancellation can get through and weights can be looked at
 * between two passes. Changes no bit.
 */
final class ObservedOptimiser implements StochasticGradientOptimiser {
  /**
   * A step takes between one microsecond and, for thousands of wide factors, a few milliseconds.
   */
  private static final int STEPS_PER_CHECK = 16;

  private final StochasticGradientOptimiser observed;
  private final long stepsAnEpoch;
  private final int epochs;
  private final EpochWatch watch;
  private final JobContext context;
  private Tensor[] weights = {};
  private long done;

  /**
   * An observer of one training run.
   *
   * @param stepsAnEpoch how many records there are
   * @param watch is told of each pass that ends
   */
  ObservedOptimiser(
      StochasticGradientOptimiser observed,
      long stepsAnEpoch,
      int epochs,
      EpochWatch watch,
      JobContext context) {
    this.observed = observed;
    this.stepsAnEpoch = stepsAnEpoch;
    this.epochs = epochs;
    this.watch = watch;
    this.context = context;
  }

  @Override
  public void initialise(Parameters parameters) {
    weights = parameters.get();
    observed.initialise(parameters);
  }

  @Override
  public Tensor[] step(Tensor[] updates, double weight) {
    if (done % STEPS_PER_CHECK == 0) {
      context.checkpoint();
      context.progress((double) done / (stepsAnEpoch * epochs), Trainers.PHASE_FIT);
    }
    // The weights of a step are there when the next one is asked for.
    if (done > 0 && done % stepsAnEpoch == 0 && watch != EpochWatch.NONE) {
      showWeights();
    }
    done++;
    return observed.step(updates, weight);
  }

  /** Finalising changes the weights, not what it is made from, so they can be put back. */
  private void showWeights() {
    Tensor[] kept = new Tensor[weights.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = weights[i].copy();
    }
    observed.finalise();
    watch.ended(weights);
    for (int i = 0; i < kept.length; i++) {
      weights[i].foreachInPlace(changed -> 0);
      weights[i].intersectAndAddInPlace(kept[i]);
    }
  }

  @Override
  public void finalise() {
    observed.finalise();
    watch.ended(weights);
    context.progress(1, Trainers.PHASE_FIT);
  }

  @Override
  public void reset() {
    observed.reset();
  }

  /** The trainer works on a copy: it must be observed too. */
  @Override
  public ObservedOptimiser copy() {
    return new ObservedOptimiser(observed.copy(), stepsAnEpoch, epochs, watch, context);
  }

  @Override
  public ConfiguredObjectProvenance getProvenance() {
    return observed.getProvenance();
  }

  @Override
  public String toString() {
    return observed.toString();
  }
}
