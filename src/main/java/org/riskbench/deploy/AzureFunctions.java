package org.riskbench.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.riskbench.kit.KitFile;

/** The server as a custom handler of Azure Functions. */
final class AzureFunctions {
  /** What the host starts, after {@code java}: paths are from the folder of the app. */
  static final List<String> ARGUMENTS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:MaxRAMPercentage=50",
          "-cp",
          ServerInImage.JAR + ":lib/*",
          ServerInImage.START);

  private static final String FOLDER = "functions/";

  /**
   * A call that the host lets through. What an administrator may do is not among them.
   *
   * @param auth {@code function}: the host asks for a key of its own; {@code anonymous}: for none
   */
  private record Route(String name, String path, List<String> methods, String auth) {}

  private static final List<Route> ROUTES =
      List.of(
          new Route("score", "v1/score", List.of("post"), "function"),
          new Route("batch", "v1/score/batch", List.of("post"), "function"),
          new Route("model", "v1/model", List.of("get"), "function"),
          new Route("openapi", "openapi.json", List.of("get"), "function"),
          new Route("inference", "v2/{*path}", List.of("get", "post"), "function"),
          new Route("health", "health", List.of("get"), "anonymous"),
          new Route("ready", "ready", List.of("get"), "anonymous"));

  private AzureFunctions() {}

  static List<KitFile> files(KitPlan plan) {
    CloudTexts texts = new CloudTexts(plan, "azure/functions");
    List<KitFile> files = new ArrayList<>();
    files.add(KitFile.text(FOLDER + "host.json", host(texts)));
    files.add(KitFile.text(FOLDER + "local.settings.json", localSettings(texts)));
    ROUTES.forEach(route -> files.add(function(texts, route)));
    files.add(KitFile.text(FOLDER + "main.bicep", template(texts)));
    files.add(KitFile.script("functions.sh", script(new CloudTexts(plan, "azure"))));
    return files;
  }

  private static String host(CloudTexts texts) {
    return texts.of("host.json", Map.of("arguments", quoted(ARGUMENTS)));
  }

  private static String localSettings(CloudTexts texts) {
    String past = texts.isIn(PastSource.CALLER) ? ",\n    \"RISKBENCH_STATE\": \"caller\"" : "";
    return texts.of("local.settings.json", Map.of("past", past));
  }

  private static KitFile function(CloudTexts texts, Route route) {
    return KitFile.text(
        FOLDER + route.name() + "/function.json",
        texts.of(
            "function.json",
            Map.of(
                "auth", route.auth(),
                "methods", quoted(route.methods()),
                "route", route.path())));
  }

  private static String quoted(List<String> words) {
    return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
  }

  private static String template(CloudTexts texts) {
    CloudTexts shared = new CloudTexts(texts.plan(), "azure");
    AzureSecrets secrets = new AzureSecrets(shared);
    Map<String, String> name = Map.of("service", texts.service());
    return texts.of(
        "main.bicep",
        Map.of(
            "model", texts.plan().sealed().id(),
            "service", texts.service(),
            "parameter", shared.forRedis("parameter-redis.bicep", Map.of()),
            "secrets", secrets.granted(),
            "dependsOn", secrets.awaited(),
            "past",
                texts.forCaller("past-caller.bicep")
                    + texts.forRedis("past-redis.bicep", name)
                    + texts.forLists("lists.bicep", name)));
  }

  private static String script(CloudTexts texts) {
    return texts.of(
        "functions.sh",
        Map.of(
            "service", texts.service(),
            "lists", texts.listsWanted(),
            "listsFolder", texts.hasLists() ? "\"$here/lists\" " : "",
            "modules", String.join(",", ServerInImage.MODULES),
            "require", texts.forRedis("require-redis.sh", Map.of()),
            "redis", AzureKit.redis(texts)));
  }
}
