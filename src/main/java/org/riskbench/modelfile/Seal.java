package org.riskbench.modelfile;

import java.util.Arrays;
import org.riskbench.signing.Signer;
import org.riskbench.signing.SignerKey;

/**
 * Who stands for a model file: a key, and its signature over the bytes of {@code manifest.json},
 * which in turn name the SHA-256 of every other entry but the seal.
 *
 * @param signature only read from here on
 */
record Seal(SignerKey key, byte[] signature) {
  static Seal of(byte[] manifest, Signer signer) {
    return new Seal(signer.key(), signer.sign(manifest));
  }

  /**
   * The key behind a {@code seal.json}, if it is its signature.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-208 if it is no seal, MODEL-291 if its
   *     signature is not one over this manifest
   */
  static SignerKey verified(byte[] content, byte[] manifest) {
    Seal seal = SealJson.read(content);
    // One form alone, so that nobody can change a byte of a sealed file unseen.
    if (!Arrays.equals(SealJson.write(seal), content)) {
      throw Refusal.content(Entry.SEAL.fileName() + ":", "is not as Riskbench writes it");
    }
    if (!seal.key().verifies(manifest, seal.signature())) {
      throw Refusal.wrongSeal(seal.key());
    }
    return seal.key();
  }
}
