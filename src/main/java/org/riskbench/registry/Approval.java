package org.riskbench.registry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.riskbench.modelfile.Manifest;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.Signer;
import org.riskbench.signing.SignerKey;

/**
 * A second person's word that a model may become champion: signed over the very file and the policy
 * in it. Immutable.
 *
 * @param fileSha256 of the model file
 * @param policySha256 of the policy in it
 * @param by the approver's name, said and not proved
 * @param key the approver's public key
 * @param signature Base64 of the Ed25519 signature over {@link #statement}
 */
public record Approval(
    ModelId model,
    String fileSha256,
    String policySha256,
    String by,
    SignerKey key,
    Instant at,
    String why,
    String signature) {
  private static final String POLICY = "policy.json";

  /** Signs for a model. */
  static Approval sign(SealedModel model, String by, Signer signer, Instant at, String why) {
    Approval open =
        new Approval(
            model.id(),
            model.fileSha256(),
            policy(model.manifest()),
            by,
            signer.key(),
            at,
            why,
            "");
    byte[] signed = signer.sign(open.statement().getBytes(StandardCharsets.UTF_8));
    return new Approval(
        open.model,
        open.fileSha256,
        open.policySha256,
        by,
        open.key,
        at,
        why,
        Base64.getEncoder().encodeToString(signed));
  }

  private static String policy(Manifest manifest) {
    return manifest.checksums().getOrDefault(POLICY, "");
  }

  /** What is signed: every field on a line of its own. */
  String statement() {
    return String.join(
        "\n",
        "riskbench approval 1",
        "model " + model,
        "file " + fileSha256,
        "policy " + policySha256,
        "by " + by,
        "at " + at,
        "why " + why,
        "");
  }

  /** Whether the signature is the key's, over this file and this policy. */
  boolean isFor(Manifest manifest, String sha256) {
    return isSigned()
        && model.equals(manifest.id())
        && fileSha256.equals(sha256)
        && policySha256.equals(policy(manifest));
  }

  private boolean isSigned() {
    try {
      return key.verifies(statement(), Base64.getDecoder().decode(signature));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
