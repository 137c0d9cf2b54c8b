package org.riskbench.training;

import java.util.Map;
import org.riskbench.feature.Algorithm;

/** What to train and how; validated. Immutable. */
public sealed interface TrainingPlan
    permits AnomalyPlan,
        BoostedTreesPlan,
        DecisionTreePlan,
        RandomForestPlan,
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

  /**
   * The parameters by name, in alphabetical order, for the manifest and for people; {@link
   * Learner#plan} makes the same plan of them.
   */
  Map<String, String> parameters();
}
