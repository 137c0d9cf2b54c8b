package org.riskbench.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riskbench.decision.Band;
import org.riskbench.decision.Calibration;
import org.riskbench.decision.Decision;
import org.riskbench.decision.FallbackAnswer;
import org.riskbench.decision.Lapse;
import org.riskbench.decision.Mode;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.RecipeEncoder;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.RuleScope;
import org.riskbench.schema.Column;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocitySuggester;

/**
 * All that a decision needs: recipe, compiled scorer, calibration, score map, policy, rules.
 * Immutable and thread-safe; make one {@link Assessment} a thread and reuse it.
 *
 * @param reference encoded record that reasons are measured against: the mean of {@link
 *     ReasonBook#reference()}
 * @param rules what is asked beside the model
 * @param reasons codes and words of reasons, and who the good records of the reference are
 */
public record RiskModel(
    Recipe recipe,
    Scorer scorer,
    Calibration calibration,
    ScoreMap scoreMap,
    Policy policy,
    double[] reference,
    HardRules rules,
    ReasonBook reasons) {
  private static final double[] NOTHING_TOLD = {};

  public RiskModel {
    if (scorer.width() != recipe.width() || reference.length != recipe.width()) {
      throw new IllegalArgumentException("recipe, scorer and reference differ in width");
    }
    if (!scorer.canRead(reference)) {
      throw new IllegalArgumentException("the reference is no encoded record");
    }
    if (!rules.isEmpty() && !extend(rules, recipe)) {
      throw new IllegalArgumentException("the rules are bound to another model");
    }
    if (!reasons.isOf(recipe)) {
      throw new IllegalArgumentException("the reason codes are another model's");
    }
    reference = reference.clone();
  }

  /** A model whose reasons are told in the program's own words. */
  public RiskModel(
      Recipe recipe,
      Scorer scorer,
      Calibration calibration,
      ScoreMap scoreMap,
      Policy policy,
      double[] reference,
      HardRules rules) {
    this(
        recipe,
        scorer,
        calibration,
        scoreMap,
        policy,
        reference,
        rules,
        ReasonBook.automatic(recipe));
  }

  /** A model without rules. */
  public RiskModel(
      Recipe recipe,
      Scorer scorer,
      Calibration calibration,
      ScoreMap scoreMap,
      Policy policy,
      double[] reference) {
    this(recipe, scorer, calibration, scoreMap, policy, reference, HardRules.NONE);
  }

  /** Rules read all that the recipe reads in its order, and may read more behind it. */
  private static boolean extend(HardRules rules, Recipe recipe) {
    List<Column> own = recipe.inputs().columns();
    List<Column> all = rules.inputs().columns();
    List<VelocityFeature> told = recipe.velocity().features();
    List<VelocityFeature> more = rules.velocity().features();
    return all.size() >= own.size()
        && all.subList(0, own.size()).equals(own)
        && more.size() >= told.size()
        && more.subList(0, told.size()).equals(told);
  }

  /**
   * What a record looks like: the input columns in slot order, then those that rules alone read.
   */
  public Schema inputs() {
    return rules.isEmpty() ? recipe.inputs() : rules.inputs();
  }

  /** The same model under another policy. */
  public RiskModel with(Policy changed) {
    return new RiskModel(recipe, scorer, calibration, scoreMap, changed, reference, rules, reasons);
  }

  /** The same model on another scale of scores. */
  public RiskModel with(ScoreMap changed) {
    return new RiskModel(recipe, scorer, calibration, changed, policy, reference, rules, reasons);
  }

  /**
   * The same model beside other rules.
   *
   * @param changed bound to the columns and velocity features of the recipe
   * @throws IllegalArgumentException if they are bound to another model's
   */
  public RiskModel with(HardRules changed) {
    return new RiskModel(
        recipe, scorer, calibration, scoreMap, policy, reference, changed, reasons);
  }

  /**
   * The same model with other reason codes or words.
   *
   * @throws IllegalArgumentException if they are another model's
   */
  public RiskModel with(ReasonBook changed) {
    return new RiskModel(recipe, scorer, calibration, scoreMap, policy, reference, rules, changed);
  }

  /**
   * What rules beside this model may read.
   *
   * @param training all columns of the training data with their roles
   * @param proxies columns that stand in for a protected one
   */
  public RuleScope scope(Schema training, Set<String> proxies) {
    VelocityPlan own = recipe.velocity();
    return new RuleScope(
        recipe.inputs(), training, own.isEmpty() ? VelocitySuggester.bare(training) : own, proxies);
  }

  /**
   * A result object to pass to {@link #assess}; one a thread. No list is at hand: a record that a
   * rule would look up is reviewed at least, with a warning.
   */
  public Assessment newAssessment() {
    return newAssessment(KnownLists.none());
  }

  /**
   * A result object to pass to {@link #assess}; one a thread.
   *
   * @param lists what rules may look up; {@link KnownLists#require} says whether all are there
   */
  public Assessment newAssessment(KnownLists lists) {
    return new Assessment(this, lists);
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

  /**
   * What the model and its rules want to know of earlier records; no features if they want nothing.
   */
  public VelocityPlan velocity() {
    return rules.isEmpty() ? recipe.velocity() : rules.velocity();
  }

  /** The reason code that each step of the recipe counts for, in the order of the steps. */
  public List<String> reasonCodes() {
    return reasons.stepCodes();
  }

  /**
   * Scores a record and decides. Deterministic; allocates nothing but where a rule asks a list.
   *
   * @param record slots in the order of {@link #inputs()}
   * @param velocity one value per feature of {@link #velocity()}, as a {@link
   *     org.riskbench.velocity.VelocityState} answers; NaN where missing
   * @param into a result object made by {@link #newAssessment()} of this model, overwritten
   */
  public void assess(RecordView record, double[] velocity, Assessment into) {
    into.encoder().encode(record, velocity, into.features());
    decideEncoded(into);
    if (!rules.isEmpty()) {
      into.rule(record, velocity);
    }
  }

  /**
   * Scores a record of whose past nothing is known, and decides; otherwise as with a past. A model
   * with velocity features judges much worse this way.
   *
   * @param record slots in the order of {@link #inputs()}
   * @param into a result object made by {@link #newAssessment()} of this model, overwritten
   */
  public void assess(RecordView record, Assessment into) {
    into.encoder().encode(record, into.features());
    decideEncoded(into);
    if (!rules.isEmpty()) {
      into.rule(record, NOTHING_TOLD);
    }
  }

  /**
   * Decides in another mode than the usual one. The hard rules that decide alone can't go by a
   * score: one that does and raises asks for REVIEW.
   *
   * @param record slots in the order of {@link #inputs()}
   * @param velocity as in {@link #assess(RecordView, double[], Assessment)}
   * @param mode normal, rules-only or review-all
   * @param into a result object made by {@link #newAssessment()} of this model, overwritten
   */
  public void assess(RecordView record, double[] velocity, Mode mode, Assessment into) {
    switch (mode) {
      case NORMAL -> assess(record, velocity, into);
      case REVIEW_ALL -> {
        assess(record, velocity, into);
        into.review();
      }
      case RULES_ONLY -> byRules(record, velocity, mode, into);
      case FALLBACK -> throw new IllegalArgumentException("a fallback has a lapse");
    }
  }

  private void byRules(RecordView record, double[] velocity, Mode mode, Assessment into) {
    into.unscored(mode, policy.fallback().undecided());
    if (!rules.isEmpty()) {
      into.rule(record, velocity);
    }
  }

  /**
   * Decides as the policy has it for a record that can't be decided as usual; nothing is told of
   * its past.
   *
   * @param lapse for which the policy has a decision or the rules
   * @param into a result object made by {@link #newAssessment()} of this model, overwritten
   * @throws IllegalArgumentException if the policy refuses to answer then
   */
  public void fallBack(RecordView record, Lapse lapse, Assessment into) {
    FallbackAnswer answer = policy.fallback().answer(lapse);
    if (answer == FallbackAnswer.REFUSE) {
      throw new IllegalArgumentException("there is no decision then");
    }
    Optional<Decision> fixed = answer.decision();
    if (fixed.isPresent()) {
      into.unscored(Mode.FALLBACK, fixed.get());
    } else {
      byRules(record, NOTHING_TOLD, Mode.FALLBACK, into);
    }
  }

  /**
   * Scores an encoded record that a log kept, and decides by what rules said then. Reasons and
   * warnings of the result mean nothing: the record itself is not at hand. Deterministic, to the
   * last bit what {@link #assess} gave.
   *
   * @param features as {@link Assessment#encoded} gave them
   * @param held names of the rules that held
   * @param unsure names of the rules that could not be told
   * @param into a result object made by {@link #newAssessment()} of this model, overwritten
   * @throws IllegalArgumentException if another model encoded them
   */
  public void reassess(double[] features, Set<String> held, Set<String> unsure, Assessment into) {
    if (features.length != recipe.width()) {
      throw new IllegalArgumentException("the features are another model's");
    }
    System.arraycopy(features, 0, into.features(), 0, features.length);
    decide(into, scorer.margin(features));
    if (!rules.isEmpty()) {
      into.recall(held, unsure);
    }
  }

  private void decideEncoded(Assessment into) {
    RecipeEncoder encoder = into.encoder();
    decide(into, scorer.margin(into.features(), encoder.positions(), encoder.count()));
  }

  private void decide(Assessment into, double margin) {
    double probability =
        calibration.isNone()
            ? scorer.probability(into.features())
            : calibration.probability(margin);
    int score = into.scores().score(margin);
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
        && Arrays.equals(reference, model.reference)
        && rules.equals(model.rules)
        && reasons.equals(model.reasons);
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
