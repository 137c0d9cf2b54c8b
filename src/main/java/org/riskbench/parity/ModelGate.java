package org.riskbench.parity;

import org.riskbench.job.JobContext;
import org.riskbench.modelfile.SealedModel;

/** Lets a model out, or says why not. */
@FunctionalInterface
public interface ModelGate {
  /**
   * Checks a model that the registry keeps.
   *
   * @throws org.riskbench.problem.ProblemException PARITY-101 to PARITY-106 if it may not go out
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  ParityReport pass(SealedModel model, JobContext context);
}
