package org.riskbench.velocity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Names what a plan reads of a record by 64 bits: the column, and how its value is evened out. Two
 * plans that read the same the same way have the same tag, so that what was kept of a record for
 * one of them is good for the other.
 */
final class ColumnTags {
  private final VelocityPlan plan;

  ColumnTags(VelocityPlan plan) {
    this.plan = plan;
  }

  long time() {
    return tag("time" + plan.timeUnit() + part(plan.time()));
  }

  /** The tag of a key; of a single column the same as that of its values. */
  long key(List<String> columns) {
    StringBuilder text = new StringBuilder("key");
    for (String column : columns) {
      text.append(part(column)).append(plan.rule(column).name());
      plan.placeholders().of(column).stream().sorted().forEach(key -> text.append(part(key)));
      text.append(';');
    }
    return tag(text.toString());
  }

  long amount(String column) {
    return tag("amount" + part(column));
  }

  /** The length goes first, so that no two lists of parts read the same. */
  private static String part(String text) {
    return "|" + text.length() + ":" + text + "|";
  }

  private static long tag(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
