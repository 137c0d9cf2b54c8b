package org.riskbench.decision;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.riskbench.problem.Problem;

/**
 * A few records that the score would decline are let through, so that it can be learnt what became
 * of such. Immutable.
 *
 * @param share of those records, 0 (no such group) to 0.05
 * @param mostAmount records with a higher amount are never let through, in units of the currency;
 *     infinite for no such bound
 * @param key 32 hexadecimal digits that the draw depends on; empty without a group
 */
public record ControlGroup(double share, double mostAmount, String key) {
  /** Nobody is let through. */
  public static final ControlGroup NONE = new ControlGroup(0, Double.POSITIVE_INFINITY, "");

  /** The largest share. */
  public static final double MOST = 0.05;

  private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
  private static final int KEY_BYTES = 16;
  private static final double STEPS = 1L << 53;

  /**
   * A group.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-132 if the share or the amount can't be
   */
  public ControlGroup {
    boolean sound = share >= 0 && share <= MOST && mostAmount > 0;
    if (!sound || !(share == 0 ? key.isEmpty() : KEY.matcher(key).matches())) {
      throw Problem.error(
              "MODEL-132",
              "There can be no such control group.",
              "Let through 0 to 5 % of the records that would be declined, such as 0.02, and none"
                  + " above an amount greater than 0.")
          .asException();
    }
  }

  /**
   * A group with a key of its own.
   *
   * @param share 0 to 0.05
   * @param mostAmount above 0; infinite for no bound
   * @throws org.riskbench.problem.ProblemException MODEL-132 if there can be no such group
   */
  public static ControlGroup drawn(double share, double mostAmount) {
    if (share == 0) {
      return NONE;
    }
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new ControlGroup(share, mostAmount, HexFormat.of().formatHex(key));
  }

  /** Whether nobody is ever let through. */
  public boolean isNone() {
    return share == 0;
  }

  /** Without the key: who has it can tell whom the draw lets through. */
  @Override
  public String toString() {
    return "ControlGroup[share=" + share + ", mostAmount=" + mostAmount + "]";
  }

  /** Whether a record with this amount may be let through; NaN if it says none. */
  public boolean allows(double amount) {
    return !isNone() && (Double.isInfinite(mostAmount) || amount <= mostAmount);
  }

  /**
   * Draws: the same for the same subject, so that asking again and again lets nobody through.
   *
   * @param subject whom it is about, such as an entity's key
   */
  public boolean draws(String subject) {
    if (isNone()) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
      byte[] digest = mac.doFinal(subject.getBytes(StandardCharsets.UTF_8));
      long bits = 0;
      for (int i = 0; i < Long.BYTES; i++) {
        bits = (bits << 8) | (digest[i] & 0xff);
      }
      return (bits >>> 11) / STEPS < share;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
