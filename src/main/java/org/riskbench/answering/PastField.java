package org.riskbench.answering;

import java.util.Set;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/**
 * One field in which a caller says what is known of earlier records.
 *
 * @param name of the field, that of the feature
 * @param sentence what it is
 * @param unit of its values
 * @param isWhole whether it counts
 * @param isSigned whether it may lie below 0, as amounts may
 * @param most above which no model was trained on it; infinite where nothing bounds it
 */
record PastField(
    String name, String sentence, String unit, boolean isWhole, boolean isSigned, double most) {
  private static final Set<Aggregate> SIGNED =
      Set.of(Aggregate.SUM, Aggregate.MEAN, Aggregate.MAX, Aggregate.RATIO_TO_MEAN);

  static PastField of(VelocityFeature feature, VelocityPlan plan) {
    PastWords words = new PastWords(feature, plan);
    return new PastField(
        feature.name(),
        words.sentence(),
        words.unit(),
        feature.aggregate() == Aggregate.COUNT || feature.aggregate() == Aggregate.DISTINCT,
        SIGNED.contains(feature.aggregate()),
        most(feature));
  }

  private static double most(VelocityFeature feature) {
    return switch (feature.aggregate()) {
      case COUNT, DISTINCT -> feature.cap();
      case FRAUD_SHARE -> 1;
      default -> Double.POSITIVE_INFINITY;
    };
  }

  /** Sentence and unit. */
  String description() {
    return "%s Unit: %s. \"%s\" where there is nothing to tell."
        .formatted(sentence, unit, PastFields.NOTHING);
  }
}
