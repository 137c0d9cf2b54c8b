package org.riskbench.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The SHA-256 of a secret key: all that is kept of it.
 *
 * <p>One fast hash is enough. Slow ones protect passwords, which people choose and others guess; a
 * key of 256 random bits can't be guessed at any speed. Immutable.
 */
final class KeyHash {
  private static final int BYTES = 32;
  private static final int ID_DIGITS = 8;

  private final byte[] hash;

  private KeyHash(byte[] hash) {
    this.hash = hash;
  }

  static KeyHash ofSecret(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new KeyHash(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The hash of its hex digits, if they are one. */
  static Optional<KeyHash> ofHex(String hex) {
    return hex.matches("[0-9a-f]{64}")
        ? Optional.of(new KeyHash(HexFormat.of().parseHex(hex)))
        : Optional.empty();
  }

  /** 64 hex digits. */
  String hex() {
    return HexFormat.of().formatHex(hash);
  }

  /** What people call the key by; tells nothing that would help to call with it. */
  String id() {
    return hex().substring(0, ID_DIGITS);
  }

  /** Whether both are the same, in a time that does not tell where they differ. */
  boolean matches(KeyHash other) {
    return MessageDigest.isEqual(hash, other.hash);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyHash that && matches(that);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(Arrays.copyOf(hash, BYTES / 4));
  }

  @Override
  public String toString() {
    return id();
  }
}
