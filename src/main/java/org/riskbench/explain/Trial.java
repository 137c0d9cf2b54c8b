package org.riskbench.explain;

import java.util.List;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;

/** A record that is changed and assessed again and again. Not thread-safe: one a thread. */
final class Trial {
  private final RiskModel model;
  private final Subject subject;
  private final FlatRecord record;
  private final double[] told;
  private final Assessment assessment;

  Trial(RiskModel model, KnownLists lists, Subject subject) {
    this(model, model.newAssessment(lists), subject);
  }

  /**
   * A trial of many that are made one after the other.
   *
   * @param assessment made by the model, which costs more than the trial; overwritten
   */
  Trial(RiskModel model, Assessment assessment, Subject subject) {
    this.model = model;
    this.subject = subject;
    this.record = subject.record();
    this.told = subject.told();
    this.assessment = assessment;
  }

  void set(Factor factor, Value value) {
    if (factor.isTold()) {
      told[factor.slot()] = value.number();
    } else if (factor.kind().isNumeric()) {
      record.set(factor.slot(), value.number());
      compareAnew(factor, value);
    } else {
      record.set(factor.slot(), value.level());
    }
  }

  /** Puts back what the record has. */
  void restore(Factor factor) {
    set(factor, subject.value(factor));
  }

  /** An amount is told against the mean of earlier ones, which stays what it was. */
  private void compareAnew(Factor factor, Value value) {
    List<VelocityFeature> features = model.velocity().features();
    double was = subject.value(factor).number();
    for (int i = 0; i < features.size(); i++) {
      VelocityFeature feature = features.get(i);
      if (feature.aggregate() == Aggregate.RATIO_TO_MEAN && feature.of().equals(factor.name())) {
        double ratio = subject.told()[i];
        boolean same = Double.compare(was, value.number()) == 0;
        told[i] = same || was == 0 ? ratio : ratio / was * value.number();
      }
    }
  }

  /** The outcome of the record as it stands now; overwritten by the next. */
  Assessment assess() {
    model.assess(record, told, assessment);
    return assessment;
  }
}
