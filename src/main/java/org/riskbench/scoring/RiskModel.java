package org.riskbench.scoring;

import java.util.Arrays;
import java.util.Map;
import org.riskbench.decision.Band;
import org.riskbench.decision.Calibration;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.feature.Recipe;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;

/**
 * All that a decision needs: recipe, compiled scorer, calibration, score map, policy. Immutable and
 * thread-safe; make one {@link Assessment} a thread and reuse it.
 *
 * @param reference encoded record that reasons are measured against: the mean of the good records
 *     of the calibrate part
 */
public record RiskModel(
    Recipe recipe,
    Scorer scorer,
    Calibration calibration,
    ScoreMap scoreMap,
    Policy policy,
    double[] reference) {

  public RiskModel {
    if (scorer.width() != recipe.width() || reference.length != recipe.width()) {
      throw new IllegalArgumentException("recipe, scorer and reference differ in width");
    }
    if (!scorer.canRead(reference)) {
      throw new IllegalArgumentException("the reference is no encoded record");
    }
    reference = reference.clone();
  }

  /** What a record looks like: the input columns in slot order. */
  public Schema inputs() {
    return recipe.inputs();
  }

  /** The same model under another policy. */
  public RiskModel with(Policy changed) {
    return new RiskModel(recipe, scorer, calibration, scoreMap, changed, reference);
  }

  /** A result object to pass to {@link #assess}; one a thread. */
  public Assessment newAssessment() {
    return new Assessment(this);
  }

  /** An empty record to fill slot by slot: everything missing. */
  public FlatRecord newRecord() {
    return new FlatRecord(inputs());
  }

  /**
   * A record from values by column name, as a program has them: numbers, booleans, texts, {@link
   * java.time.Instant}s; null or no entry where missing. A text is read as a cell of a file would
   * be.
   *
   * @throws org.riskbench.problem.ProblemException SCORE-413 for a name that is no input column,
   *     SCORE-414 for a value that can't be read as the column's kind
   */
  public FlatRecord newRecord(Map<String, ?> fields) {
    FlatRecord record = newRecord();
    Fields.fill(record, fields);
    return record;
  }

  /** What the model wants to know of earlier records; no features if it wants nothing. */
  public VelocityPlan velocity() {
    return recipe.velocity();
  }

  /**
   * Scores a record and decides. Deterministic; allocates nothing.
   *
   * @param record slots in the order of {@link #inputs()}
   * @param velocity one value per feature of {@link #velocity()}, as a {@link
   *     org.riskbench.velocity.VelocityState} answers; NaN where missing
   * @param into a result object made by {@link #newAssessment()} of this model, overwritten
   */
  public void assess(RecordView record, double[] velocity, Assessment into) {
    into.encoder().encode(record, velocity, into.features());
    decide(into);
  }

  /**
   * Scores a record of whose past nothing is known, and decides. Deterministic; allocates nothing.
   * A model with velocity features judges much worse this way.
   *
   * @param record slots in the order of {@link #inputs()}
   * @param into a result object made by {@link #newAssessment()} of this model, overwritten
   */
  public void assess(RecordView record, Assessment into) {
    into.encoder().encode(record, into.features());
    decide(into);
  }

  private void decide(Assessment into) {
    double[] features = into.features();
    double margin = scorer.margin(features);
    double probability =
        calibration.isNone() ? scorer.probability(features) : calibration.probability(margin);
    int score = scoreMap.score(margin);
    Band band = policy.band(score);
    into.set(margin, probability, score, band);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RiskModel model
        && recipe.equals(model.recipe)
        && scorer.equals(model.scorer)
        && calibration.equals(model.calibration)
        && scoreMap.equals(model.scoreMap)
        && policy.equals(model.policy)
        && Arrays.equals(reference, model.reference);
  }

  @Override
  public int hashCode() {
    return 31 * recipe.hashCode() + policy.hashCode();
  }

  @Override
  public String toString() {
    return "RiskModel[" + recipe.width() + " features]";
  }
}
