package org.riskbench.answering;

import org.riskbench.decision.ControlGroup;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Mode;
import org.riskbench.rule.Effect;
import org.riskbench.rule.Rule;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.RecordView;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

/**
 * Whether a record that the score alone would decline is let through for the control group. Only
 * good during the call.
 *
 * @param model with the policy
 * @param assessment of the record
 */
public record ControlDraw(RiskModel model, RecordView record, Assessment assessment) {
  /**
   * Chance with which a record of this kind is let through: the policy's share, or 0 for one that
   * is not declined by its score alone, or whose amount is too high.
   */
  public double share() {
    ControlGroup control = model.policy().control();
    return !control.isNone() && isDeclinedByScore() && control.allows(amount())
        ? control.share()
        : 0;
  }

  /** Whom a rule stops, such as a block list, is never let through. */
  private boolean isDeclinedByScore() {
    return assessment.isScored()
        && assessment.mode() == Mode.NORMAL
        && assessment.decision() == Decision.DECLINE
        && assessment.scoreBand().decision() == Decision.DECLINE
        && !assessment.isUnsure()
        && assessment.hits().stream().map(Rule::effect).noneMatch(Effect::raises);
  }

  /** Whether it is let through. */
  boolean isDrawn(ScoreOptions options) {
    return share() > 0 && model.policy().control().draws(subject(options));
  }

  /** The first key that the record names; without one the request alone. */
  private String subject(ScoreOptions options) {
    for (int i = 0; i < model.inputs().size(); i++) {
      Column column = model.inputs().column(i);
      if (column.role() == ColumnRole.ENTITY && !column.kind().isNumeric()) {
        String key = model.velocity().key(column.name(), record.text(i));
        if (!key.isEmpty()) {
          return column.name() + "=" + key;
        }
      }
    }
    return options.requestId();
  }

  private double amount() {
    for (int i = 0; i < model.inputs().size(); i++) {
      Column column = model.inputs().column(i);
      if (column.role() == ColumnRole.AMOUNT && column.kind() == ColumnKind.NUMBER) {
        return record.number(i);
      }
    }
    return Double.NaN;
  }
}
