package org.riskbench.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.riskbench.kit.Cut;
import org.riskbench.kit.KitFile;

/** The server on Azure: in Container Apps, or as a custom handler of Functions. */
final class AzureKit implements KitMaker {
  @Override
  public List<KitFile> files(KitPlan plan) {
    CloudTexts texts = new CloudTexts(plan, "azure");
    List<KitFile> files = new ArrayList<>(CloudImage.context(plan));
    files.add(KitFile.text("main.bicep", template(texts)));
    files.add(KitFile.script("deploy.sh", script(texts)));
    files.addAll(AzureFunctions.files(plan));
    files.add(KitFile.text("README.md", readme(texts)));
    return files;
  }

  @Override
  public List<Cut> cuts() {
    return List.of(Cut.SERVER);
  }

  private static String template(CloudTexts texts) {
    AzureSecrets secrets = new AzureSecrets(texts);
    return texts.of(
        "main.bicep",
        Map.of(
            "model", texts.plan().sealed().id(),
            "service", texts.service(),
            "parameter", texts.forRedis("parameter-redis.bicep", Map.of()),
            "secrets", secrets.granted(),
            "dependsOn", secrets.awaited(),
            "references", secrets.referenced(),
            "past",
                texts.forCaller("past-caller.bicep")
                    + texts.forRedis("past-redis.bicep", Map.of())
                    + texts.forLists("lists.bicep", Map.of())));
  }

  private static String script(CloudTexts texts) {
    return texts.of(
        "deploy.sh",
        Map.of(
            "service", texts.service(),
            "tag", texts.tag(),
            "lists", texts.listsWanted(),
            "secrets",
                texts.forRedis("redis-secrets.sh", Map.of())
                    + texts.forLists("lists-secrets.sh", Map.of()),
            "require", texts.forRedis("require-redis.sh", Map.of()),
            "redis", redis(texts)));
  }

  /** The parameter of a template that names the Redis. */
  static String redis(CloudTexts texts) {
    return texts.isIn(PastSource.REDIS) ? " redis=\"$REDIS\"" : "";
  }

  private static String readme(CloudTexts texts) {
    Map<String, Object> values = texts.about();
    values.put("past", texts.aboutPast(texts.forRedis("past-redis.md", Map.of())));
    return texts.of("README.md", values);
  }
}
