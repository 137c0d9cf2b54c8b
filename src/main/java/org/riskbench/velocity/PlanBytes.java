package org.riskbench.velocity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A plan as bytes, followed by the digest of its fingerprints, so that no bit of it can slip. */
public final class PlanBytes {
  private static final int DIGEST_BYTES = 32;

  private PlanBytes() {}

  /** A plan as bytes. */
  public static byte[] of(VelocityPlan plan) {
    PackedWriter out = new PackedWriter();
    write(plan, out);
    return out.toBytes();
  }

  /**
   * The plan of {@link #of}.
   *
   * @throws org.riskbench.problem.ProblemException STATE-102 if the bytes are no plan
   */
  public static VelocityPlan read(byte[] bytes) {
    PackedReader in = new PackedReader(bytes);
    VelocityPlan plan = read(in);
    in.requireEnd();
    return plan;
  }

  static void write(VelocityPlan plan, PackedWriter out) {
    out.writeText(plan.time());
    out.writeCount(plan.timeUnit());
    out.writeCount(plan.retention().toMillis());
    out.writeCount(plan.size());
    for (VelocityFeature feature : plan.features()) {
      writeAll(feature.entity(), out);
      out.writeCount(feature.window().millis());
      out.writeText(feature.aggregate().word());
      out.writeText(feature.of());
      out.writeCount(feature.cap());
    }
    out.writeCount(plan.rules().size());
    new TreeMap<>(plan.rules())
        .forEach(
            (column, rule) -> {
              out.writeText(column);
              out.writeText(rule.name());
            });
    Map<String, Set<String>> placeholders = plan.placeholders().byColumn();
    out.writeCount(placeholders.size());
    new TreeMap<>(placeholders)
        .forEach(
            (column, keys) -> {
              out.writeText(column);
              writeAll(keys.stream().sorted().toList(), out);
            });
    out.writeBlock(digest(plan));
  }

  private static void writeAll(List<String> texts, PackedWriter out) {
    out.writeCount(texts.size());
    texts.forEach(out::writeText);
  }

  /** Names a plan's definitions whatever their order, 32 bytes. */
  public static byte[] digest(VelocityPlan plan) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      plan.fingerprints()
          .forEach(
              (name, fingerprint) ->
                  digest.update(
                      (name + "\n" + fingerprint + "\n").getBytes(StandardCharsets.UTF_8)));
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * A plan as {@link #write} wrote it.
   *
   * @throws org.riskbench.problem.ProblemException STATE-102 if it can't be one
   */
  static VelocityPlan read(PackedReader in) {
    try {
      VelocityPlan plan = plan(in);
      byte[] digest = in.readBlock();
      if (digest.length != DIGEST_BYTES || !MessageDigest.isEqual(digest, digest(plan))) {
        throw StateProblem.damaged();
      }
      return plan;
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw StateProblem.damaged(e);
    }
  }

  private static VelocityPlan plan(PackedReader in) {
    String time = in.readText();
    int timeUnit = in.readSizeAtMost(Integer.MAX_VALUE);
    Duration retention = Duration.ofMillis(in.readCount());
    List<VelocityFeature> features = new ArrayList<>();
    for (int left = in.readSize(1); left > 0; left--) {
      features.add(feature(in));
    }
    Map<String, KeyRule> rules = new HashMap<>();
    for (int left = in.readSize(1); left > 0; left--) {
      rules.put(in.readText(), KeyRule.valueOf(in.readText()));
    }
    Map<String, Set<String>> placeholders = new HashMap<>();
    for (int left = in.readSize(1); left > 0; left--) {
      placeholders.put(in.readText(), new HashSet<>(readAll(in)));
    }
    return new VelocityPlan(
        time, timeUnit, features, rules, retention, new PlaceholderKeys(placeholders));
  }

  private static VelocityFeature feature(PackedReader in) {
    List<String> entity = readAll(in);
    Window window = new Window(in.readCount());
    Aggregate aggregate = Aggregate.ofWord(in.readText()).orElseThrow(StateProblem::damaged);
    String of = in.readText();
    return new VelocityFeature(
        entity, window, aggregate, of, in.readSizeAtMost(VelocityFeature.LARGEST_CAP));
  }

  private static List<String> readAll(PackedReader in) {
    List<String> texts = new ArrayList<>();
    for (int left = in.readSize(1); left > 0; left--) {
      texts.add(in.readText());
    }
    return texts;
  }
}
