package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.riskbench.decision.Band;
import org.riskbench.decision.CustomerNotice;
import org.riskbench.decision.CustomerReason;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Mode;
import org.riskbench.decision.Reason;
import org.riskbench.decision.RuleBands;
import org.riskbench.decision.ScoreLine;
import org.riskbench.decision.Warning;
import org.riskbench.feature.RecipeEncoder;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.Rule;
import org.riskbench.rule.RuleRun;
import org.riskbench.schema.RecordView;

/** The outcome of one record, overwritten by the next. Not thread-safe: one a thread. */
public final class Assessment {
  /** Reasons given with REVIEW and DECLINE where nobody asks for another number. */
  public static final int DEFAULT_REASONS = 3;

  /** Most reasons that a customer is told. */
  public static final int MOST_CUSTOMER_REASONS = 4;

  private final RiskModel model;
  private final RecipeEncoder encoder;
  private final double[] features;
  private final Reasons reasons;
  private final Warnings warnings;
  private final RuleRun rules;
  private final RuleBands ruleBands;
  private final ScoreLine scores;
  private double margin;
  private double probability;
  private int score;
  private Band scoreBand;
  private Band band;
  private Mode mode = Mode.NORMAL;

  Assessment(RiskModel model, KnownLists lists) {
    this.model = model;
    this.encoder = model.recipe().newEncoder();
    this.features = new double[model.recipe().width()];
    this.reasons = new Reasons(model, encoder, features);
    this.warnings = new Warnings(model.recipe());
    this.rules = model.rules().newRun(lists);
    this.ruleBands = new RuleBands(model.policy());
    this.scores = new ScoreLine(model.scoreMap());
    this.scoreBand = lowestBand();
    this.band = scoreBand;
  }

  RecipeEncoder encoder() {
    return encoder;
  }

  double[] features() {
    return features;
  }

  ScoreLine scores() {
    return scores;
  }

  void set(double newMargin, double newProbability, int newScore, Band newBand) {
    margin = newMargin;
    probability = newProbability;
    score = newScore;
    scoreBand = newBand;
    band = newBand;
    mode = Mode.NORMAL;
  }

  /** Forgets score and rules of the record before: this one gets a decision without them. */
  void unscored(Mode how, Decision usual) {
    rules.forget();
    Arrays.fill(features, 0); // else those of the record before
    set(Double.NaN, Double.NaN, RuleRun.NO_SCORE, ruleBands.of(usual, lowestBand()));
    mode = how;
  }

  private Band lowestBand() {
    return model.policy().bands().get(0);
  }

  /** A review at least, and at most but for what a rule declines. */
  void review() {
    Decision most = rules.mildest() == Decision.DECLINE ? Decision.DECLINE : Decision.REVIEW;
    band = ruleBands.of(most, scoreBand);
    mode = Mode.REVIEW_ALL;
  }

  /** Takes what the rules said earlier. */
  void recall(Set<String> held, Set<String> unsure) {
    rules.recall(held, unsure);
    band = ruleBands.of(rules.decide(scoreBand.decision()), scoreBand);
  }

  /** Lets the rules speak after the model. */
  void rule(RecordView record, double[] velocity) {
    rules.ask(record, velocity, score);
    band = ruleBands.of(rules.decide(scoreBand.decision()), scoreBand);
  }

  /** By what the record was decided. */
  public Mode mode() {
    return mode;
  }

  /** Whether the model scored the record; if not, there are no reasons of the model's either. */
  public boolean isScored() {
    return score != RuleRun.NO_SCORE;
  }

  /** Log-odds of fraud, uncalibrated: what the score map reads; NaN where nothing was scored. */
  public double margin() {
    return margin;
  }

  /** Calibrated probability of fraud, 0 to 1; NaN where nothing was scored. */
  public double probability() {
    return probability;
  }

  /** Risk score, 0 to 1000; higher is riskier. -1 where nothing was scored. */
  public int score() {
    return score;
  }

  /** The band the record gets: the score's own, or where a rule put it. */
  public Band band() {
    return band;
  }

  /** The band the score alone lies in; where nothing was scored, that of the usual decision. */
  public Band scoreBand() {
    return scoreBand;
  }

  /** What is decided, rules included. */
  public Decision decision() {
    return band.decision();
  }

  /** Whether rules stand beside the model, switched off ones too. */
  public boolean hasRules() {
    return !model.rules().isEmpty();
  }

  /** The rules that hold for the record last assessed, from the top, whether they set it or not. */
  public List<Rule> hits() {
    return rules.hits();
  }

  /** The rules that could not be told of the record last assessed, from the top. */
  public List<Rule> unsure() {
    return rules.unsure();
  }

  /** The rule that set the decision of the record last assessed; empty if the score did. */
  public Optional<Rule> setBy() {
    if (mode == Mode.REVIEW_ALL && decision() != Decision.DECLINE) {
      return Optional.empty();
    }
    OptionalInt setter = rules.setter(scoreBand.decision());
    return setter.isPresent()
        ? Optional.of(model.rules().table().rules().get(setter.getAsInt()))
        : Optional.empty();
  }

  /**
   * Whether a rule could not be told, as a list it asks is not at hand: such a record is reviewed
   * at least where the rule would raise, and not approved by one that would lower.
   */
  public boolean isUnsure() {
    return rules.isUnsure();
  }

  /**
   * Reasons of the record last assessed: the rule that set the decision, then the model's, those
   * that raise the risk most first, ties by code. Of the model's only those that raise the risk are
   * given. The record must not have changed since it was assessed, for its numbers may be told.
   *
   * @param most at most this many, 0 to 20
   */
  public List<Reason> reasons(int most) {
    Optional<Rule> setter = most > 0 ? setBy() : Optional.empty();
    if (setter.isEmpty()) {
      return ofModel(most);
    }
    List<Reason> all = new ArrayList<>();
    all.add(Wording.reason(setter.get(), rules.hits().contains(setter.get())));
    all.addAll(ofModel(most - 1));
    return all;
  }

  /**
   * The codes of the same reasons in the same order, without the texts that take most of the time.
   * Allocates nothing but where a rule set the decision.
   *
   * @param into as many as there is room for, 0 to 20
   * @return how many were written
   */
  public int reasonCodes(String[] into) {
    Optional<Rule> setter = into.length > 0 ? setBy() : Optional.empty();
    int told = 0;
    if (setter.isPresent()) {
      into[told++] = Wording.code(setter.get(), rules.hits().contains(setter.get()));
    }
    return isScored() ? reasons.codes(into, told) : told;
  }

  private List<Reason> ofModel(int most) {
    return isScored() ? reasons.of(most) : List.of();
  }

  /**
   * What every reason code of the model has to do with the margin of the record last assessed, the
   * largest share first, ties by code: those that {@link #reasons} gives are the same here, the
   * others are only named. Together they are {@code margin()} less the margin of {@link
   * RiskModel#reference()}, but for rounding.
   */
  public List<Reason> contributions() {
    return Contributions.of(model, features, reasons.of(Integer.MAX_VALUE));
  }

  /**
   * The record last assessed as the scorer reads it.
   *
   * @return a copy, {@link org.riskbench.feature.Recipe#width()} long
   */
  public double[] encoded() {
    return features.clone();
  }

  /** The {@link #usualReasons} reasons. */
  public List<Reason> defaultReasons() {
    return reasons(usualReasons());
  }

  /**
   * How many reasons are given where nobody asks for another number: {@link #DEFAULT_REASONS} for
   * REVIEW and DECLINE; for APPROVE none, but the rule's where a rule set it.
   */
  public int usualReasons() {
    boolean approved = decision() == Decision.APPROVE;
    return !approved ? DEFAULT_REASONS : setBy().isPresent() ? 1 : 0;
  }

  /**
   * Why the record last assessed is declined, for its customer: what may be told of the rule that
   * set the decision, then of the model's reasons where the score would decline it too, in the
   * order of {@link #reasons}; or one sentence that gives none, where nothing may be told. Empty
   * for other decisions, and where customers are told nothing.
   *
   * @return at most {@link #MOST_CUSTOMER_REASONS}
   */
  public List<CustomerReason> customerReasons() {
    CustomerNotice notice = model.reasons().dictionary().notice();
    if (!notice.on() || decision() != Decision.DECLINE) {
      return List.of();
    }
    List<CustomerReason> told = new ArrayList<>(MOST_CUSTOMER_REASONS);
    setBy()
        .filter(rule -> rules.hits().contains(rule) && rule.reason().customerSafe())
        .ifPresent(rule -> told.add(Wording.forCustomer(rule)));
    if (isScored() && scoreBand.decision() == Decision.DECLINE) {
      reasons.tellCustomer(told, MOST_CUSTOMER_REASONS);
    }
    if (told.isEmpty()) {
      told.add(new CustomerReason(CustomerNotice.FALLBACK_CODE, notice.fallback()));
    }
    return told;
  }

  /**
   * Missing values and unseen categories of a record that has just been assessed, and rules that
   * could not be told.
   */
  public List<Warning> warnings(RecordView record) {
    return withRules(isScored() ? warnings.of(encoder, record) : List.of());
  }

  /**
   * The same but for keys that are missing: where the caller says what is known of earlier records,
   * nobody looks for them.
   */
  public List<Warning> warningsApartFromKeys() {
    return withRules(isScored() ? warnings.ofColumns(encoder) : List.of());
  }

  private List<Warning> withRules(List<Warning> of) {
    if (!isUnsure()) {
      return of;
    }
    List<Warning> all = new ArrayList<>(of);
    all.addAll(Warnings.ofRules(model.rules().table(), rules));
    return List.copyOf(all);
  }
}
