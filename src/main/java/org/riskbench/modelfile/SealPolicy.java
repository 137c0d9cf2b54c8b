package org.riskbench.modelfile;

import java.util.Optional;
import java.util.Set;
import org.riskbench.signing.SignerKey;

/**
 * Whose seals are trusted, and whether a model must have such a one. Immutable.
 *
 * @param trusted keys that somebody here has checked
 * @param required whether a model without a trusted seal is refused
 */
public record SealPolicy(Set<SignerKey> trusted, boolean required) {
  /** Trusts nobody and asks for nothing. */
  public static final SealPolicy OPEN = new SealPolicy(Set.of(), false);

  public SealPolicy {
    trusted = Set.copyOf(trusted);
  }

  /** Whether a model is sealed by a trusted key. */
  public boolean trusts(SealedModel model) {
    return model.sealedBy().filter(trusted::contains).isPresent();
  }

  /**
   * Refuses a model without a trusted seal where one is required.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-292 if it has no seal, MODEL-293 if its
   *     key is not trusted
   */
  public void check(SealedModel model) {
    Optional<SignerKey> key = model.sealedBy();
    if (!required || trusts(model)) {
      return;
    }
    throw key.map(other -> Refusal.untrusted(model.id(), other))
        .orElseGet(() -> Refusal.unsealed(model.id()));
  }
}
