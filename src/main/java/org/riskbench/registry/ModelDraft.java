package org.riskbench.registry;

import java.util.Map;
import org.riskbench.evaluation.ModelAccount;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.RiskModel;

/**
 * Everything that goes into a model file, before it has a version.
 *
 * @param trainingSchema all columns of the training data with their roles, for the record
 * @param learner name of the learner
 * @param parameters of the training plan
 * @param metrics evaluation on the test part, by metric name as in the command line's JSON
 * @param split one sentence: how the data was split
 * @param trainerModel the trainer's own model, empty where there is none
 * @param account what the model tells of its inside
 */
public record ModelDraft(
    RiskModel model,
    Schema trainingSchema,
    String learner,
    Map<String, String> parameters,
    long seed,
    DataFingerprint data,
    Map<String, Double> metrics,
    String split,
    byte[] trainerModel,
    ModelAccount account) {
  /** A draft of a model that tells nothing of its inside. */
  public ModelDraft(
      RiskModel model,
      Schema trainingSchema,
      String learner,
      Map<String, String> parameters,
      long seed,
      DataFingerprint data,
      Map<String, Double> metrics,
      String split,
      byte[] trainerModel) {
    this(
        model,
        trainingSchema,
        learner,
        parameters,
        seed,
        data,
        metrics,
        split,
        trainerModel,
        ModelAccount.NONE);
  }
}
