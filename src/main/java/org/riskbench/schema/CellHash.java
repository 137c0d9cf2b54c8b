package org.riskbench.schema;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces texts by their HMAC-SHA-256 under a salt that stays secret: equal texts stay equal, and
 * nobody without the salt can try texts against the hashes. Pseudonyms, not anonymity. Thread-safe.
 */
public final class CellHash {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int SHORTEST = 16;
  private static final int ID_DIGITS = 16;

  private final SecretKeySpec key;

  /**
   * Hashes under a salt.
   *
   * @param salt at least 16 random bytes
   */
  public CellHash(byte[] salt) {
    if (salt.length < SHORTEST) {
      throw new IllegalArgumentException("a salt has at least " + SHORTEST + " bytes");
    }
    this.key = new SecretKeySpec(salt, "HmacSHA256");
  }

  /** Names the salt without telling it: 16 hexadecimal digits. */
  public String id() {
    return mac("riskbench salt").substring(0, ID_DIGITS);
  }

  /** The format of columns hashed under this salt. */
  public CellFormat.Hashed format() {
    return new CellFormat.Hashed(id());
  }

  /** 64 hexadecimal digits for a text without the blanks around it; empty for a blank one. */
  public String hash(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? "" : mac(stripped);
  }

  /** Whether a text looks like a hash already. */
  public static boolean isHash(String text) {
    return HASH.matcher(text).matches();
  }

  private String mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
