package org.riskbench.ui.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelMaturity;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPart;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** What an analyst should know about a split before believing figures on it. */
final class SplitRemarks {
  /** With fewer frauds a comparison of models says nothing. */
  private static final int FEW_FRAUDS = 30;

  private static final double OTHER_RATE = 1.5;
  private static final double SURE = 3;
  private static final double MUCH = 0.3;

  private final Dataset dataset;
  private final Split split;
  private final Messages messages;
  private final List<SplitRemark> remarks = new ArrayList<>();

  private SplitRemarks(Dataset dataset, Split split, Messages messages) {
    this.dataset = dataset;
    this.split = split;
    this.messages = messages;
  }

  static List<SplitRemark> of(Dataset dataset, Split split, Messages messages) {
    return new SplitRemarks(dataset, split, messages).all();
  }

  private List<SplitRemark> all() {
    Optional<SplitPart> train = part("train");
    Optional<SplitPart> test = part("test");
    test.ifPresent(this::lookAtTest);
    if (train.isPresent() && test.isPresent()) {
      compare(train.get(), test.get());
    }
    lookAtPlan();
    lookAtLosses();
    return remarks;
  }

  private Optional<SplitPart> part(String name) {
    return split.parts().stream().filter(part -> part.name().equals(name)).findFirst();
  }

  private void lookAtTest(SplitPart test) {
    if (test.frauds() < FEW_FRAUDS) {
      warn("split.warn.few-frauds", Formats.count(test.frauds()));
    }
  }

  private void compare(SplitPart train, SplitPart test) {
    double low = Math.min(train.fraudRate(), test.fraudRate());
    double high = Math.max(train.fraudRate(), test.fraudRate());
    double pooled = (double) (train.frauds() + test.frauds()) / (train.rows() + test.rows());
    double noise = Math.sqrt(pooled * (1 - pooled) * (1.0 / train.rows() + 1.0 / test.rows()));
    if (high > OTHER_RATE * low && high - low > SURE * noise) {
      warn(
          "split.warn.rates",
          Formats.percent(train.fraudRate()),
          Formats.percent(test.fraudRate()));
    }
  }

  private void lookAtPlan() {
    SplitPlan plan = split.plan();
    boolean chance = plan instanceof SplitPlan.AtRandom || plan instanceof SplitPlan.ByEntity;
    if (chance && dataset.hasTime()) {
      warn("split.warn.time");
    }
    if (plan instanceof SplitPlan.AtRandom && !dataset.schema().with(ColumnRole.ENTITY).isEmpty()) {
      warn("split.warn.keys");
    }
    if (split.crossFits()) {
      boolean asked = plan.shares().calibrate() > 0;
      say(
          asked ? "split.note.given-back" : "split.note.no-calibrate",
          Formats.count(plan.shares().minCalibrateFrauds()));
    }
  }

  private void lookAtLosses() {
    LabelMaturity maturity = dataset.labels().maturity();
    boolean gap =
        split.aside().stream().anyMatch(part -> part.name().equals(SplitPart.LABEL_DELAY));
    if (split.plan() instanceof SplitPlan.ByTime && maturity.isKnown() && !gap) {
      warn("split.warn.no-gap", Moments.days(maturity.goodAge()));
    }
    if (split.leftOut() > MUCH * dataset.labels().labelled()) {
      double share = (double) split.leftOut() / dataset.labels().labelled();
      warn("split.warn.left-out", Formats.percent(share));
    }
  }

  private void warn(String key, Object... arguments) {
    remarks.add(new SplitRemark(true, messages.text(key, arguments)));
  }

  private void say(String key, Object... arguments) {
    remarks.add(new SplitRemark(false, messages.text(key, arguments)));
  }
}
