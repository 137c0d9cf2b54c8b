package org.riskbench.desk;

import java.util.Map;
import java.util.Optional;
import org.riskbench.feature.Encoding;
import org.riskbench.split.SplitPlan;
import org.riskbench.velocity.VelocityPlan;

/**
 * What the analyst decided about the data before training. Immutable.
 *
 * @param split how records are divided; empty for the usual way
 * @param velocity what is counted of earlier records; empty for what is suggested
 * @param encodings by column, where somebody chose one
 * @param derived whether columns are made of others
 * @param notes findings kept with a note, the text by {@code CODE column}
 */
public record KeptPreparation(
    Optional<SplitPlan> split,
    Optional<VelocityPlan> velocity,
    Map<String, Encoding> encodings,
    boolean derived,
    Map<String, String> notes) {
  /** Everything is as usual. */
  public static final KeptPreparation USUAL =
      new KeptPreparation(Optional.empty(), Optional.empty(), Map.of(), true, Map.of());

  public KeptPreparation {
    encodings = Map.copyOf(encodings);
    notes = Map.copyOf(notes);
  }
}
