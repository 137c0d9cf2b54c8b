package org.riskbench.training;

import java.util.List;
import java.util.Map;
import org.riskbench.feature.Algorithm;

/** What to train and how; validated. Immutable. */
public sealed interface TrainingPlan
    permits BoostedTreesPlan,
        EnsemblePlan,
        FactorizationPlan,
        ImportedPlan,
        LogisticPlan,
        LogisticSgdPlan,
        MajorityPlan {
  /** Name of the learner, as on the command line: {@code logistic-sgd}. */
  String learner();

  /** Seed of everything random; the same plan, data and seed give the same bits. */
  long seed();

  /** What reads the encoded rows, which decides how they are encoded. */
  default Algorithm algorithm() {
    return Algorithm.LINEAR;
  }

  /** All kinds of encoding that it reads, side by side in this order; mostly the one. */
  default List<Algorithm> encodings() {
    return List.of(algorithm());
  }

  /**
   * The parameters by name, in alphabetical order, for the manifest and for people; {@link
   * Learner#plan} makes the same plan of them.
   */
  Map<String, String> parameters();
}
