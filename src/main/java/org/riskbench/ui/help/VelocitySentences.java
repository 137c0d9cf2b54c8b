package org.riskbench.ui.help;

import java.util.Comparator;
import java.util.Optional;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Term;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/** What terms mean of the features that look at earlier records; there is at least one. */
record VelocitySentences(Told told, VelocityPlan plan) implements Sentences {
  private static final double DAY = 86_400_000;

  @Override
  public Optional<String> of(Term term) {
    return switch (term) {
      case VELOCITY ->
          told.of(
              term,
              Formats.count(plan.features().size()),
              Formats.count(
                  plan.features().stream().map(VelocityFeature::entity).distinct().count()));
      case VELOCITY_WINDOW ->
          told.of(
              term,
              told.messages()
                  .text("help.days", Formats.number(Math.rint(plan.horizon() / DAY * 100) / 100)));
      case VELOCITY_CAP ->
          plan.features().stream()
              .max(Comparator.comparingInt(VelocityFeature::cap))
              .flatMap(feature -> told.of(term, Formats.count(feature.cap())));
      default -> Optional.empty();
    };
  }
}
