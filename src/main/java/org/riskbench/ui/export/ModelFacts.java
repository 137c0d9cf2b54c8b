package org.riskbench.ui.export;

import java.util.List;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.registry.Stage;
import org.riskbench.velocity.VelocityFeature;

/**
 * What a saved model brings to the question where it may run.
 *
 * @param sealed as its file was read
 * @param seal whose seal it bears
 * @param approval whether a second person stands for it
 */
record ModelFacts(RegistryEntry.Saved saved, SealedModel sealed, Seal seal, Approval approval) {
  /** Whose seal a model bears. */
  enum Seal {
    NONE,
    TRUSTED,
    FOREIGN
  }

  /** Whether a second person stands for a model. */
  enum Approval {
    GIVEN,
    /** Nobody has to. */
    OPTIONAL,
    /** In this registry a champion needs one. */
    LACKING
  }

  boolean isChampion() {
    return saved.stage() == Stage.CHAMPION;
  }

  /** Names of what it counts of earlier records. */
  List<String> counted() {
    return sealed.model().velocity().features().stream().map(VelocityFeature::name).toList();
  }
}
