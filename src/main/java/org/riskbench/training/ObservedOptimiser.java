package org.riskbench.training;

import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import org.riskbench.job.JobContext;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.Tensor;

/**
 * Passes every call on to the real optimiser and counts the steps: the one place inside Tribuo's
 * training where progress can be seen and a cancellation can get through. Changes no bit.
 */
final class ObservedOptimiser implements StochasticGradientOptimiser {
  /**
   * A step takes between one microsecond and, for thousands of wide factors, a few milliseconds.
   */
  private static final int STEPS_PER_CHECK = 16;

  private final StochasticGradientOptimiser observed;
  private final long steps;
  private final JobContext context;
  private long done;

  /**
   * An observer of one training run.
   *
   * @param steps how many steps the run will take
   */
  ObservedOptimiser(StochasticGradientOptimiser observed, long steps, JobContext context) {
    this.observed = observed;
    this.steps = steps;
    this.context = context;
  }

  @Override
  public void initialise(Parameters parameters) {
    observed.initialise(parameters);
  }

  @Override
  public Tensor[] step(Tensor[] updates, double weight) {
    if (done % STEPS_PER_CHECK == 0) {
      context.checkpoint();
      context.progress((double) done / steps, Trainers.PHASE_FIT);
    }
    done++;
    return observed.step(updates, weight);
  }

  @Override
  public void finalise() {
    observed.finalise();
    context.progress(1, Trainers.PHASE_FIT);
  }

  @Override
  public void reset() {
    observed.reset();
  }

  /** The trainer works on a copy: it must be observed too. */
  @Override
  public ObservedOptimiser copy() {
    return new ObservedOptimiser(observed.copy(), steps, context);
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
