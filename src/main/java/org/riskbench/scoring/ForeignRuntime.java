package org.riskbench.scoring;

import org.riskbench.problem.Problem;

/** Runs models that were made elsewhere. Thread-safe. */
public interface ForeignRuntime {
  /** A program without that part. */
  ForeignRuntime NONE =
      (model, wiring) -> {
        throw Problem.error(
                "MODEL-250",
                "The model is an imported ONNX model, and this program comes without the part that"
                    + " runs those.",
                "Use the full Riskbench, or a model that was trained here.")
            .asException();
      };

  /**
   * The scorer of a model.
   *
   * @param model the model's file; not written to
   * @throws org.riskbench.problem.ProblemException MODEL-250 if such models can't be run here,
   *     MODEL-251 to MODEL-260 if this one can't, or not so
   */
  ForeignScorer load(byte[] model, ForeignWiring wiring);
}
