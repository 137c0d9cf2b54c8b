package org.riskbench.deploy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.kit.Template;

/**
 * The texts of a kit for a cloud: templates, and the pieces in them that depend on where earlier
 * records are known from.
 *
 * @param folder of the templates
 */
record CloudTexts(KitPlan plan, String folder) {
  private static final int DIGITS = 8;

  /** The name of the service. */
  String service() {
    return ServedName.ofService(plan.sealed().id());
  }

  /** What tells an image of this very file from all others: {@code 3-0123abcd}. */
  String tag() {
    return plan.sealed().id().version() + "-" + plan.sealed().fileSha256().substring(0, DIGITS);
  }

  /** A text. */
  String of(String name, Map<String, ?> values) {
    return Template.text(CloudTexts.class, folder + "/" + name, values);
  }

  /** A piece without places. */
  String of(String name) {
    return of(name, Map.of());
  }

  /** A text of another folder. */
  String elsewhere(String other, String name, Map<String, ?> values) {
    return new CloudTexts(plan, other).of(name, values);
  }

  /** A text for a Redis; nothing where there is none. */
  String forRedis(String name, Map<String, ?> values) {
    return isIn(PastSource.REDIS) ? of(name, values) : "";
  }

  /** A text where rules ask lists; nothing where they don't. */
  String forLists(String name, Map<String, ?> values) {
    return hasLists() ? of(name, values) : "";
  }

  /** Commands of a shell that end a script where there are no lists beside it. */
  String listsWanted() {
    return hasLists() ? elsewhere("cloud", "lists-wanted.sh", Map.of()) : "";
  }

  boolean hasLists() {
    return new ServedPast(plan).needsLists();
  }

  /** A text for callers who count; nothing where they don't. */
  String forCaller(String name) {
    return isIn(PastSource.CALLER) ? of(name) : "";
  }

  boolean isIn(PastSource source) {
    return new ServedPast(plan).isIn(source);
  }

  /**
   * What people are told of earlier records, and of lists.
   *
   * @param redis the text where a Redis is used
   */
  String aboutPast(String redis) {
    return (isIn(PastSource.REDIS) ? redis : pastWithoutRedis())
        + (hasLists() ? elsewhere("cloud", "lists.md", Map.of()) : "");
  }

  private String pastWithoutRedis() {
    String word = isIn(PastSource.CALLER) ? PastSource.CALLER.word() : "none";
    return elsewhere("cloud", "past-" + word + ".md", Map.of());
  }

  /** Values that every text for people has. */
  Map<String, Object> about() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("model", plan.sealed().id());
    values.put("sha256", plan.sealed().fileSha256());
    values.put("service", service());
    return values;
  }
}
