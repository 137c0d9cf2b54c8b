package org.riskbench.modelfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.card.ModelCard;
import org.riskbench.decision.PolicyMove;
import org.riskbench.decision.Stakes;
import org.riskbench.evaluation.ModelAccount;
import org.riskbench.scoring.ModelId;
import org.riskbench.scoring.Population;
import org.riskbench.scoring.RiskModel;
import org.riskbench.signing.SignerKey;

/**
 * A model read from its file, checked and replayed. Immutable.
 *
 * @param metrics evaluation on the test part, by metric name
 * @param account what it tells of its inside
 * @param stakes what its thresholds were weighed by
 * @param moves steps by which its thresholds came about, the oldest first
 * @param card what a validator must know; empty in files written before it was kept
 * @param population what the records of training looked like; empty in files written before it was
 *     kept
 * @param fileSha256 of the whole file, 64 hex digits
 * @param sealedBy the key whose seal it bears and which was verified; whether that key is to be
 *     trusted is for a {@link SealPolicy} to say
 */
public record SealedModel(
    Manifest manifest,
    RiskModel model,
    Map<String, Double> metrics,
    ModelAccount account,
    Stakes stakes,
    List<PolicyMove> moves,
    Optional<ModelCard> card,
    Optional<Population> population,
    String fileSha256,
    Optional<SignerKey> sealedBy) {
  /** An unsealed model that tells nothing of its inside. */
  public SealedModel(
      Manifest manifest, RiskModel model, Map<String, Double> metrics, String fileSha256) {
    this(
        manifest,
        model,
        metrics,
        ModelAccount.NONE,
        Stakes.ASSUMED,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        fileSha256,
        Optional.empty());
  }

  /** The card as it holds for the same model under other thresholds, of which it says nothing. */
  public Optional<ModelCard> cardUnderOtherThresholds() {
    return card.map(written -> written.at(Optional.empty()));
  }

  /** Whether the model itself reads a protected attribute: somebody forced it in. */
  public boolean usesSensitive() {
    return model.recipe().inputs().columns().stream()
        .anyMatch(column -> column.role().isSensitive());
  }

  public ModelId id() {
    return manifest.id();
  }
}
