package org.riskbench.ui.decide;

import org.riskbench.decision.ControlGroup;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TypedFigure;
import org.riskbench.ui.session.Thresholds;

/** Whom the policy lets through to learn what becomes of them. FX thread only. */
public final class ControlForm {
  private final Thresholds thresholds;
  private final Messages messages;
  private final CheckedField share = new CheckedField("0", text -> percent(text));
  private final CheckedField most = new CheckedField("", text -> amount(text));

  ControlForm(Thresholds thresholds, Messages messages) {
    this.thresholds = thresholds;
    this.messages = messages;
    thresholds.controlProperty().addListener((property, before, now) -> show(now));
    show(thresholds.control());
  }

  /** A group that came from elsewhere, such as a desk brought back, stands in the fields. */
  private void show(ControlGroup group) {
    share.textProperty().set(TypedFigure.write(100 * group.share()));
    most.textProperty()
        .set(Double.isInfinite(group.mostAmount()) ? "" : TypedFigure.write(group.mostAmount()));
  }

  private double percent(String text) {
    double percent = TypedFigure.read(text.replace("%", ""));
    if (!(percent >= 0 && percent <= 100 * ControlGroup.MOST)) {
      throw Problem.error("MODEL-132", messages.text("decide.control.share.advice"), "")
          .asException();
    }
    return percent;
  }

  private double amount(String text) {
    double amount = text.isBlank() ? Double.POSITIVE_INFINITY : TypedFigure.read(text);
    if (!(amount > 0)) {
      throw Problem.error("MODEL-132", messages.text("decide.control.most.advice"), "")
          .asException();
    }
    return amount;
  }

  /** Takes what was typed, if it will do. The group keeps its key, so that the same are drawn. */
  public void take() {
    boolean sound = share.validate();
    if (!most.validate() || !sound) {
      return;
    }
    double wanted = percent(share.getText()) / 100;
    double bound = wanted == 0 ? Double.POSITIVE_INFINITY : amount(most.getText());
    ControlGroup now = thresholds.control();
    if (now.share() != wanted || now.mostAmount() != bound) {
      thresholds.setControl(
          now.isNone() || wanted == 0
              ? ControlGroup.drawn(wanted, bound)
              : new ControlGroup(wanted, bound, now.key()));
    }
  }

  /** Share of what the score declines, in per cent. */
  public CheckedField getShare() {
    return share;
  }

  /** The highest amount that is let through; blank for no bound. */
  public CheckedField getMost() {
    return most;
  }
}
