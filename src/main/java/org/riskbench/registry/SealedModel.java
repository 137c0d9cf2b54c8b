package org.riskbench.registry;

import java.util.Map;
import org.riskbench.scoring.ModelId;
import org.riskbench.scoring.RiskModel;

/**
 * A model read from its file, checked and replayed. Immutable.
 *
 * @param metrics evaluation on the test part, by metric name
 * @param fileSha256 of the whole file, 64 hex digits
 */
public record SealedModel(
    Manifest manifest, RiskModel model, Map<String, Double> metrics, String fileSha256) {
  public ModelId id() {
    return manifest.id();
  }
}
