package org.riskbench.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of a key pair: says whether its owner signed some bytes. Equal by its content.
 * Immutable and thread-safe.
 */
public final class SignerKey {
  /** Hex digits of a key's id. */
  public static final int ID_LENGTH = 16;

  private final PublicKey key;
  private final String id;

  SignerKey(PublicKey key) {
    this.key = key;
    this.id = fingerprint(key.getEncoded());
  }

  /** The key of an X.509 encoding (44 bytes); empty if it is no Ed25519 key. */
  public static Optional<SignerKey> ofEncoded(byte[] encoded) {
    return Ed25519.publicKey(encoded).map(SignerKey::new);
  }

  private static String fingerprint(byte[] encoded) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoded);
      return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * What people call the key: the first 16 hex digits of the SHA-256 of {@link #encoded}. Enough to
   * tell keys apart by eye; programs compare the keys themselves.
   */
  public String id() {
    return id;
  }

  /** The X.509 encoding, 44 bytes. */
  public byte[] encoded() {
    return key.getEncoded();
  }

  /** The key as PEM text, which other programs read. */
  public String pem() {
    return Pem.PUBLIC.write(encoded());
  }

  /**
   * Whether this key's owner signed exactly these bytes.
   *
   * @param signature 64 bytes; anything else is no signature
   */
  public boolean verifies(byte[] content, byte[] signature) {
    return signature.length == Ed25519.SIGNATURE_BYTES && Ed25519.verifies(key, content, signature);
  }

  /** The same for a text in UTF-8. */
  public boolean verifies(String text, byte[] signature) {
    return verifies(text.getBytes(StandardCharsets.UTF_8), signature);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignerKey signer && key.equals(signer.key);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
