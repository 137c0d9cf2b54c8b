package org.riskbench.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The arithmetic of the chain: each row's hash is taken over the one before and over commitments to
 * its parts. A part is kept with random bytes before it, and a commitment is the hash of both: when
 * a part is erased with its random bytes, the commitment tells nothing of it, and the chain stays.
 */
final class Chain {
  private static final int HASH = 32;

  private static final int SALT = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Chain() {}

  /** What the first row is chained to. */
  static byte[] beginning() {
    return new byte[HASH];
  }

  /** Stands for a part that never was. */
  static byte[] noPart() {
    return new byte[0];
  }

  /** A part as it is kept: random bytes, then the content. */
  static byte[] salted(byte[] content) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    byte[] part = Arrays.copyOf(salt, SALT + content.length);
    System.arraycopy(content, 0, part, SALT, content.length);
    return part;
  }

  /** The content of a part. */
  static byte[] content(byte[] part) {
    return Arrays.copyOfRange(part, Math.min(SALT, part.length), part.length);
  }

  /** What stands in the chain for a part as it is kept. */
  static byte[] commitment(byte[] part) {
    return part.length == 0 ? noPart() : sha256().digest(part);
  }

  /**
   * The hash of a row.
   *
   * @param before of the row before it, 32 bytes
   * @param commitments of its parts, each of 32 bytes or none
   */
  static byte[] next(byte[] before, long seq, byte[]... commitments) {
    MessageDigest hash = sha256();
    hash.update(before);
    hash.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seq));
    for (byte[] commitment : commitments) {
      hash.update((byte) commitment.length);
      hash.update(commitment);
    }
    return hash.digest();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
