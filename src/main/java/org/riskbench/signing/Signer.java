package org.riskbench.signing;

/** Whoever can sign: a desk's key, or one that only a test knows. */
public interface Signer {
  /** The public half, by which others verify. */
  SignerKey key();

  /**
   * An Ed25519 signature, 64 bytes. Deterministic: the same bytes give the same signature.
   *
   * @param content begins with what it is, so that a signature never stands for something else
   */
  byte[] sign(byte[] content);
}
