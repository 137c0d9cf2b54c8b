package org.riskbench.scoring;

import java.util.List;
import org.riskbench.decision.Band;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Reason;
import org.riskbench.decision.Warning;
import org.riskbench.feature.RecipeEncoder;
import org.riskbench.schema.RecordView;

/** The outcome of one record, overwritten by the next. Not thread-safe: one a thread. */
public final class Assessment {
  /** Reasons given with REVIEW and DECLINE where nobody asks for another number. */
  public static final int DEFAULT_REASONS = 3;

  private final RiskModel model;
  private final RecipeEncoder encoder;
  private final double[] features;
  private final Reasons reasons;
  private double margin;
  private double probability;
  private int score;
  private Band band;

  Assessment(RiskModel model) {
    this.model = model;
    this.encoder = model.recipe().newEncoder();
    this.features = new double[model.recipe().width()];
    this.reasons = new Reasons(model);
    this.band = model.policy().bands().get(0);
  }

  RecipeEncoder encoder() {
    return encoder;
  }

  double[] features() {
    return features;
  }

  void set(double newMargin, double newProbability, int newScore, Band newBand) {
    margin = newMargin;
    probability = newProbability;
    score = newScore;
    band = newBand;
  }

  /** Log-odds of fraud, uncalibrated: what the score map reads. */
  public double margin() {
    return margin;
  }

  /** Calibrated probability of fraud, 0 to 1. */
  public double probability() {
    return probability;
  }

  /** Risk score, 0 to 1000; higher is riskier. */
  public int score() {
    return score;
  }

  /** The band the score lies in. */
  public Band band() {
    return band;
  }

  /** What the policy decides at this score. */
  public Decision decision() {
    return band.decision();
  }

  /**
   * Reasons of the record last assessed, those that raise the risk most first, ties by code. Only
   * reasons that raise the risk are given.
   *
   * @param most at most this many, 0 to 20
   */
  public List<Reason> reasons(int most) {
    return reasons.of(features, most);
  }

  /** {@link #DEFAULT_REASONS} for REVIEW and DECLINE, none for APPROVE. */
  public List<Reason> defaultReasons() {
    return reasons(decision() == Decision.APPROVE ? 0 : DEFAULT_REASONS);
  }

  /** Missing values and unseen categories of a record that has just been assessed. */
  public List<Warning> warnings(RecordView record) {
    return Warnings.of(model.recipe(), encoder.look(record), record);
  }
}
