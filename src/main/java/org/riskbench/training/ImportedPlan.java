package org.riskbench.training;

import java.util.Map;
import org.riskbench.scoring.ForeignModel;

/**
 * A model that somebody else trained: nothing is learnt here, and it is not in the list of
 * learners. It brings its own recipe, so an experiment binds it to the columns instead of training
 * it.
 *
 * @param model what was imported
 */
public record ImportedPlan(ForeignModel model, long seed) implements TrainingPlan {
  @Override
  public String learner() {
    return model.name();
  }

  @Override
  public Map<String, String> parameters() {
    return model.parameters();
  }
}
