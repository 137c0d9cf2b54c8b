package org.riskbench.velocity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The velocity features of a model, with all that decides their values. Immutable.
 *
 * @param time the column that says when a record happened; empty if there are no features
 * @param timeUnit milliseconds per unit of that column: 1 for a moment, 1,000 for a plain number of
 *     seconds
 * @param features in the order of their values, with distinct names
 * @param rules how keys and counted values are evened out, by column; TEXT where nothing is said
 * @param retention how long anything is kept, and how far back "ever" goes
 * @param placeholders keys that stand for none beside those that always do
 */
public record VelocityPlan(
    String time,
    int timeUnit,
    List<VelocityFeature> features,
    Map<String, KeyRule> rules,
    Duration retention,
    PlaceholderKeys placeholders) {
  /** How far back "ever" goes unless said otherwise. */
  public static final Duration USUAL_RETENTION = Duration.ofDays(400);

  /** No features. */
  public static final VelocityPlan NONE =
      new VelocityPlan("", 1, List.of(), Map.of(), USUAL_RETENTION);

  /** A plan in which no keys but the usual ones are placeholders. */
  public VelocityPlan(
      String time,
      int timeUnit,
      List<VelocityFeature> features,
      Map<String, KeyRule> rules,
      Duration retention) {
    this(time, timeUnit, features, rules, retention, PlaceholderKeys.NONE);
  }

  public VelocityPlan {
    features = List.copyOf(features);
    rules = Map.copyOf(rules);
    if (timeUnit < 1 || !(retention.toMillis() > 0)) {
      throw new IllegalArgumentException("a time unit and a retention are above 0");
    }
    if (time.isEmpty() && !features.isEmpty()) {
      throw new IllegalArgumentException("velocity features need a time column");
    }
    Set<String> names = new HashSet<>();
    for (VelocityFeature feature : features) {
      if (!names.add(feature.name())) {
        throw new IllegalArgumentException("two velocity features are called " + feature.name());
      }
    }
  }

  public boolean isEmpty() {
    return features.isEmpty();
  }

  /** How many features. */
  public int size() {
    return features.size();
  }

  /** How a column's values are evened out. */
  public KeyRule rule(String column) {
    return rules.getOrDefault(column, KeyRule.TEXT);
  }

  /** A column's value as a key; empty if there is none, or it stands for none. */
  public String key(String column, String value) {
    String key = rule(column).normalise(value);
    boolean stands = Placeholders.isPlaceholder(key) || placeholders.of(column).contains(key);
    return stands ? "" : key;
  }

  /** Every column that is read, the time first, none twice. */
  public List<String> columns() {
    Set<String> columns = new LinkedHashSet<>(List.of(time));
    for (VelocityFeature feature : features) {
      columns.addAll(feature.entity());
      columns.add(feature.of());
    }
    columns.remove("");
    return List.copyOf(columns);
  }

  /** Those of them that are read as numbers: the time and the amounts. */
  public List<String> numbers() {
    Set<String> numbers = new LinkedHashSet<>(List.of(time));
    for (VelocityFeature feature : features) {
      if (feature.aggregate().isOfAmount()) {
        numbers.add(feature.of());
      }
    }
    numbers.remove("");
    return List.copyOf(numbers);
  }

  /** The furthest any feature looks back, in milliseconds; 0 without features. */
  public long horizon() {
    return features.stream()
        .mapToLong(feature -> feature.window().within(retention.toMillis()))
        .max()
        .orElse(0);
  }

  /** The same plan with other features. */
  public VelocityPlan with(List<VelocityFeature> changed) {
    return new VelocityPlan(time, timeUnit, changed, rules, retention, placeholders);
  }

  /** The same plan in which these keys are placeholders too. */
  public VelocityPlan accepting(List<SuggestedPlaceholder> accepted) {
    return new VelocityPlan(
        time, timeUnit, features, rules, retention, placeholders.with(accepted));
  }

  /**
   * Fingerprint of one definition, 64 hexadecimal digits. State belongs to it, not to a model: two
   * plans in which it is the same give the same numbers from the same records.
   */
  public String fingerprint(VelocityFeature feature) {
    StringBuilder text = new StringBuilder();
    part(text, feature.aggregate().word()).append(feature.window().within(retention.toMillis()));
    part(text, Integer.toString(feature.cap())).append(timeUnit);
    part(part(text, time), feature.of()).append(rule(feature.of()));
    feature.entity().forEach(column -> part(text, column).append(rule(column)));
    Stream.concat(feature.entity().stream(), Stream.of(feature.of()))
        .filter(column -> !placeholders.of(column).isEmpty())
        .forEach(
            column -> {
              part(text, "placeholders of").append(column);
              placeholders.of(column).stream().sorted().forEach(key -> part(text, key));
            });
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Fingerprints of all definitions by feature name, in the order of the names. */
  public Map<String, String> fingerprints() {
    Map<String, String> fingerprints = new TreeMap<>();
    features.forEach(feature -> fingerprints.put(feature.name(), fingerprint(feature)));
    return fingerprints;
  }

  /** The length goes first, so that no two lists of parts read the same. */
  private static StringBuilder part(StringBuilder text, String part) {
    return text.append('|').append(part.length()).append(':').append(part).append('|');
  }
}
