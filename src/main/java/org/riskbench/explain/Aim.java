package org.riskbench.explain;

import java.util.List;
import org.riskbench.decision.Decision;
import org.riskbench.rule.KnownLists;
import org.riskbench.scoring.RiskModel;

/**
 * What is asked for: a decision at least as mild as this one, for this record, by this model.
 *
 * @param lists what rules may look up
 */
record Aim(RiskModel model, KnownLists lists, Subject subject, Decision target) {
  private static final int CHECK_EVERY = 256;

  /** Something to try changes on; one a thread. */
  Trial trial() {
    return new Trial(model, lists, subject);
  }

  /** Whether the record as a trial has it now would get the decision, rules included. */
  boolean isReached(Trial trial) {
    return trial.assess().decision().compareTo(target) <= 0;
  }

  /** Whether the score alone would do, so that a rule stands in the way. */
  boolean isScoreEnough(Trial trial) {
    return trial.assess().scoreBand().decision().compareTo(target) <= 0;
  }

  /** A trial with these changes made. */
  Trial after(List<Move> moves) {
    Trial trial = trial();
    moves.forEach(move -> trial.set(move.factor(), move.to()));
    return trial;
  }

  /** The changes with what is then decided. */
  Counterfactual told(List<Move> moves) {
    return new Counterfactual(
        moves,
        moves.stream().mapToDouble(Move::cost).sum(),
        Outlook.of(after(moves).assess(), WhatIf.REASONS));
  }

  /** Whether it is time to ask if the work is still wanted. */
  static boolean isDue(long tried) {
    return tried % CHECK_EVERY == 0;
  }
}
