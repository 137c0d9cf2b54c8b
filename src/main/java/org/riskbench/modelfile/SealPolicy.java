package org.riskbench.modelfile;

import java.util.Optional;
import java.util.Set;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.Revocation;
import org.riskbench.signing.Revocations;
import org.riskbench.signing.SignerKey;

/**
 * Whose seals are trusted, and whether a model must have such a one. Immutable but for what is
 * revoked, which is asked anew for every model.
 *
 * @param trusted keys that somebody here has checked
 * @param required whether a model without a trusted seal is refused
 * @param revoked keys whose models are refused in any case
 */
public record SealPolicy(Set<SignerKey> trusted, boolean required, Revocations revoked) {
  /** Trusts nobody and asks for nothing. */
  public static final SealPolicy OPEN = new SealPolicy(Set.of(), false);

  /** Code of what is said against a model whose key was revoked. */
  public static final String REVOKED = "MODEL-294";

  public SealPolicy {
    trusted = Set.copyOf(trusted);
  }

  /** The same where nothing is revoked. */
  public SealPolicy(Set<SignerKey> trusted, boolean required) {
    this(trusted, required, Revocations.NONE);
  }

  /** Whether a model is sealed by a trusted key. */
  public boolean trusts(SealedModel model) {
    return model
        .sealedBy()
        .filter(trusted::contains)
        .filter(key -> revoked.of(key).isEmpty())
        .isPresent();
  }

  /**
   * What is to be said against a model that may have been made by whoever got hold of a key,
   * whether or not a seal is required.
   *
   * @param sealedBy the key of its seal, if it has one
   * @return MODEL-294 if that key was revoked
   */
  public static Optional<Problem> doubt(
      ModelId model, Optional<SignerKey> sealedBy, Revocations revoked) {
    Optional<Revocation> known =
        sealedBy.isPresent() ? revoked.of(sealedBy.get()) : Optional.empty();
    return known.isPresent() ? Optional.of(Refusal.revoked(model, known.get())) : Optional.empty();
  }

  /**
   * Refuses a model sealed by a revoked key, and one without a trusted seal where that is required.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-292 if it has no seal, MODEL-293 if its
   *     key is not trusted, MODEL-294 if it was revoked
   */
  public void check(SealedModel model) {
    Optional<Problem> doubt = doubt(model.id(), model.sealedBy(), revoked);
    if (doubt.isPresent()) {
      throw doubt.get().asException();
    }
    Optional<SignerKey> key = model.sealedBy();
    if (!required || trusts(model)) {
      return;
    }
    throw key.map(other -> Refusal.untrusted(model.id(), other))
        .orElseGet(() -> Refusal.unsealed(model.id()));
  }
}
