package org.riskbench.deploy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.riskbench.image.ImagePlan;

/** What servers on Amazon ECS are told, and which secrets reach them. */
final class AwsSettings {
  private static final int CONTAINER_INDENT = 12;
  private static final int ARN_INDENT = 18;

  private final KitPlan plan;
  private final ServedPast past;
  private final boolean redis;

  AwsSettings(KitPlan plan) {
    this.plan = plan;
    this.past = new ServedPast(plan);
    this.redis = past.isIn(PastSource.REDIS);
  }

  Map<String, Object> forTemplate() {
    Map<String, Object> values = named();
    values.put("sha256", plan.sealed().fileSha256());
    values.put("user", ServerInImage.user());
    values.put("port", ServerInImage.PORT);
    values.put("health", health());
    values.put("parameters", both("parameters"));
    values.put("variables", indented(redis ? text("redis-variables.yaml") : "", CONTAINER_INDENT));
    values.put("secrets", indented(both("secrets"), CONTAINER_INDENT));
    values.put("secretArns", indented(secretArns(), ARN_INDENT));
    values.put(
        "serverGroups", redis ? "[!Ref ServerGroup, !Ref RedisGroupId]" : "[!Ref ServerGroup]");
    return values;
  }

  Map<String, Object> forScript() {
    return Map.of(
        "name", ServedName.of(plan.sealed().id()), "version", plan.sealed().id().version());
  }

  Map<String, Object> forReadme() {
    Map<String, Object> values = named();
    values.put("sha256", plan.sealed().fileSha256());
    values.put("user", ServerInImage.user());
    values.put("port", ServerInImage.PORT);
    values.put("parameters", redis || past.needsLists() ? " ..." : "");
    values.put(
        "past", past.source().map(source -> text("past-" + source.word() + ".md")).orElse(""));
    values.put("lists", past.needsLists() ? text("lists.md") : "");
    return values;
  }

  private Map<String, Object> named() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("model", plan.sealed().id());
    values.put("name", ServedName.of(plan.sealed().id()));
    return values;
  }

  /** As the health check of the image itself: there is no shell and no curl in it. */
  private static String health() {
    return List.of(
            "CMD",
            ImagePlan.JAVA + "/bin/java",
            "-Xmx16m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-cp",
            ServerInImage.APP + "/" + ServerInImage.JAR,
            ServerInImage.HEALTH)
        .stream()
        .map(word -> "\"" + word + "\"")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private String secretArns() {
    return (redis ? "- !Ref RedisSecretArn\n" : "")
        + (past.needsLists() ? "- !Ref SaltSecretArn\n" : "");
  }

  private String both(String what) {
    return (redis ? text("redis-" + what + ".yaml") : "")
        + (past.needsLists() ? text("lists-" + what + ".yaml") : "");
  }

  private static String indented(String text, int indent) {
    return text.isEmpty() ? "" : text.indent(indent);
  }

  private static String text(String name) {
    return AwsKit.template(name, Map.of());
  }
}
