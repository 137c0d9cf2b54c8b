package org.riskbench.modelfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.card.ModelCard;
import org.riskbench.card.OperatingPoint;
import org.riskbench.decision.PolicyMove;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.decision.ScoreMap;
import org.riskbench.decision.Stakes;
import org.riskbench.evaluation.ModelAccount;
import org.riskbench.rule.HardRules;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.Population;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.ScorePopulation;

/**
 * Everything that goes into a model file, before it has a version.
 *
 * @param trainingSchema all columns of the training data with their roles, for the record
 * @param learner name of the learner
 * @param parameters of the training plan
 * @param metrics evaluation on the test part, by metric name as in the command line's JSON
 * @param split one sentence: how the data was split
 * @param provenance how the run was planned, by what and in plain text
 * @param trainerModel the trainer's own model, empty where there is none
 * @param account what the model tells of its inside
 * @param stakes what its thresholds were weighed by
 * @param moves steps by which its thresholds came about, the oldest first
 * @param card what a validator must know; empty if nobody wrote it
 * @param population what the records of training looked like; empty if nobody counted
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
    Map<String, String> provenance,
    byte[] trainerModel,
    ModelAccount account,
    Stakes stakes,
    List<PolicyMove> moves,
    Optional<ModelCard> card,
    Optional<Population> population) {
  /** What the provenance of a model whose score was anchored anew tells that under. */
  public static final String ANCHORED = "anchored";

  public ModelDraft {
    moves = List.copyOf(moves);
  }

  /** A draft of a model whose training nobody counted. */
  public ModelDraft(
      RiskModel model,
      Schema trainingSchema,
      String learner,
      Map<String, String> parameters,
      long seed,
      DataFingerprint data,
      Map<String, Double> metrics,
      String split,
      Map<String, String> provenance,
      byte[] trainerModel,
      ModelAccount account,
      Stakes stakes,
      List<PolicyMove> moves,
      Optional<ModelCard> card) {
    this(
        model,
        trainingSchema,
        learner,
        parameters,
        seed,
        data,
        metrics,
        split,
        provenance,
        trainerModel,
        account,
        stakes,
        moves,
        card,
        Optional.empty());
  }

  /** A draft that says neither how its run was planned nor what is inside. */
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
        Map.of(),
        trainerModel,
        ModelAccount.NONE,
        Stakes.ASSUMED,
        List.of(),
        Optional.empty());
  }

  /** The same, with rules beside the model. */
  public ModelDraft with(HardRules rules) {
    return with(model.with(rules), stakes, moves, card);
  }

  /**
   * The same, with these words for its reasons.
   *
   * @throws org.riskbench.problem.ProblemException REASON-101 or REASON-102 if they can't be filled
   *     in
   * @throws IllegalArgumentException if the codes are another model's
   */
  public ModelDraft with(ReasonDictionary words) {
    return with(model.with(model.reasons().with(words)), stakes, moves, card);
  }

  /** The same, with what its thresholds were weighed by. */
  public ModelDraft with(Stakes weighedBy) {
    return with(model, weighedBy, moves, card);
  }

  /** The same, with the steps its thresholds came about by. */
  public ModelDraft with(List<PolicyMove> taken) {
    return with(model, stakes, taken, card);
  }

  /** The same, with what a validator must know. */
  public ModelDraft with(ModelCard written) {
    return with(model, stakes, moves, Optional.of(written));
  }

  /** The same, with what its thresholds do told in its card, if it has one. */
  public ModelDraft at(OperatingPoint measured) {
    return with(model, stakes, moves, card.map(each -> each.at(Optional.of(measured))));
  }

  private ModelDraft with(
      RiskModel ruled, Stakes weighedBy, List<PolicyMove> taken, Optional<ModelCard> written) {
    return copy(ruled, trainingSchema, provenance, weighedBy, taken, written, population);
  }

  /** The same under a model of wider or narrower columns. */
  public ModelDraft over(RiskModel changed, Schema training) {
    return copy(changed, training, provenance, stakes, moves, card, population);
  }

  /**
   * The same on another scale of scores.
   *
   * @param how one sentence: what the scale is anchored to
   * @param scores records by their new score, 0 to 1000: what thresholds now stand on
   */
  public ModelDraft anchored(ScoreMap map, String how, long[] scores) {
    Map<String, String> told = new LinkedHashMap<>(provenance);
    told.put(ANCHORED, how);
    return copy(
        model.with(map),
        trainingSchema,
        Collections.unmodifiableMap(told),
        stakes,
        moves,
        card,
        population.map(
            each ->
                new Population(
                    each.columns(), new ScorePopulation(scores, each.scores().betweenDays()))));
  }

  /** The same, with what the records of training looked like. */
  public ModelDraft with(Population counted) {
    return copy(model, trainingSchema, provenance, stakes, moves, card, Optional.of(counted));
  }

  private ModelDraft copy(
      RiskModel model,
      Schema trainingSchema,
      Map<String, String> provenance,
      Stakes stakes,
      List<PolicyMove> moves,
      Optional<ModelCard> card,
      Optional<Population> population) {
    return new ModelDraft(
        model,
        trainingSchema,
        learner,
        parameters,
        seed,
        data,
        metrics,
        split,
        provenance,
        trainerModel,
        account,
        stakes,
        moves,
        card,
        population);
  }
}
