package org.riskbench.training;

import java.util.List;
import java.util.Map;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.EncodingPlan;

/** What to train and how; validated. Immutable. */
public sealed interface TrainingPlan
    permits AnomalyPlan,
        BestColumnPlan,
        BoostedTreesPlan,
        DecisionTreePlan,
        EnsemblePlan,
        RandomForestPlan,
        FactorizationPlan,
        ImportedPlan,
        LogisticPlan,
        LogisticSgdPlan,
        MajorityPlan,
        ScorecardPlan {
  /** Name of the learner, as on the command line: {@code logistic-sgd}. */
  String learner();

  /** Seed of everything random; the same plan, data and seed give the same bits. */
  long seed();

  /** What reads the encoded rows, which decides how they are encoded. */
  default Algorithm algorithm() {
    return Algorithm.LINEAR;
  }

  /** How columns are encoded for it where this was asked for. */
  default EncodingPlan encoding(EncodingPlan asked) {
    return asked.with(algorithm());
  }

  /** All encodings that it reads, side by side in this order; mostly the one. */
  default List<EncodingPlan> encodings(EncodingPlan asked) {
    return List.of(encoding(asked));
  }

  /** Whether it leaves something to be searched for, which takes about as long as training. */
  default boolean isOpen() {
    return false;
  }

  /**
   * The parameters by name, in alphabetical order, for the manifest and for people; {@link
   * Learner#plan} makes the same plan of them.
   */
  Map<String, String> parameters();
}
