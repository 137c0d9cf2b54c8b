package org.riskbench.deploy;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a function must be told of earlier records and lists, and where its platform keeps what
 * nobody else should read.
 */
final class LambdaSettings {
  private static final String REDIS = "redis";
  private static final String LISTS = "lists";

  private final KitPlan plan;
  private final ServedPast past;
  private final boolean redis;

  LambdaSettings(KitPlan plan) {
    this.plan = plan;
    this.past = new ServedPast(plan);
    this.redis = past.isIn(PastSource.REDIS);
  }

  Map<String, Object> forTemplate() {
    Map<String, Object> values = named();
    values.put("parameters", parameters("yaml"));
    values.put("managed", ifRedis("managed.yaml"));
    values.put("network", ifRedis("network.yaml"));
    values.put("variables", variables("yaml", 10));
    return values;
  }

  Map<String, Object> forTerraform() {
    Map<String, Object> values = named();
    values.put("name", ServedName.of(plan.sealed().id()));
    values.put("parameters", parameters("tf"));
    values.put("managed", ifRedis("managed.tf"));
    values.put("network", ifRedis("network.tf"));
    values.put("variables", variables("tf", 6));
    return values;
  }

  Map<String, Object> forReadme() {
    Map<String, Object> values = named();
    values.put("name", ServedName.of(plan.sealed().id()));
    values.put(
        "past", past.source().map(source -> text("past-" + source.word() + ".md")).orElse(""));
    values.put("lists", past.needsLists() ? text("lists.md") : "");
    values.put("parameters", redis || past.needsLists() ? " PARAMETER=VALUE ..." : "");
    return values;
  }

  private Map<String, Object> named() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("model", plan.sealed().id());
    values.put("sha256", plan.sealed().fileSha256());
    return values;
  }

  private String parameters(String language) {
    return ifRedis(REDIS + "-parameters." + language)
        + (past.needsLists() ? text(LISTS + "-parameters." + language) : "");
  }

  private String variables(String language, int indent) {
    String state = redis ? "redis" : past.isIn(PastSource.CALLER) ? "caller" : "";
    String variables = state.isEmpty() ? "" : text(state + "-variables." + language);
    String all = variables + (past.needsLists() ? text(LISTS + "-variables." + language) : "");
    return all.isEmpty() ? "" : all.indent(indent);
  }

  private String ifRedis(String name) {
    return redis ? text(name) : "";
  }

  private static String text(String name) {
    return LambdaKit.template(name, Map.of());
  }
}
