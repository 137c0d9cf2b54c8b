package org.riskbench.deploy;

import java.util.List;
import org.riskbench.kit.Cut;
import org.riskbench.kit.KitFile;

/**
 * Makes the files of one target, all but those that every kit has ({@link Kits}). Stateless: the
 * same plan gives the same bytes.
 */
interface KitMaker {
  /**
   * The files, README.md among them.
   *
   * @throws org.riskbench.problem.ProblemException DEPLOY-1xx if the model can't run there
   */
  List<KitFile> files(KitPlan plan);

  /** Artifacts that are among the files, for the list of parts. */
  default List<Cut> cuts() {
    return List.of();
  }
}
