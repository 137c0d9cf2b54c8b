package org.riskbench.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.riskbench.kit.Cut;
import org.riskbench.kit.KitFile;

/** A container on Google's Cloud Run. */
final class GcpKit implements KitMaker {
  @Override
  public List<KitFile> files(KitPlan plan) {
    CloudTexts texts = new CloudTexts(plan, "gcp");
    List<KitFile> files = new ArrayList<>(CloudImage.context(plan));
    files.add(KitFile.text("service.yaml", service(texts)));
    files.add(KitFile.script("deploy.sh", script(texts)));
    files.add(KitFile.text(".gcloudignore", ignored(texts)));
    files.add(KitFile.text("README.md", readme(texts)));
    return files;
  }

  @Override
  public List<Cut> cuts() {
    return List.of(Cut.SERVER);
  }

  private static String ignored(CloudTexts texts) {
    return texts.of("gcloudignore", Map.of("lists", GoogleAccount.listsSent(texts)));
  }

  private static String service(CloudTexts texts) {
    Map<String, String> name = Map.of("service", texts.service());
    String past =
        texts.forCaller("past-caller.yaml")
            + texts.forRedis("past-redis.yaml", name)
            + texts.forLists("lists.yaml", name);
    return texts.of(
        "service.yaml",
        Map.of(
            "model", texts.plan().sealed().id(),
            "service", texts.service(),
            "past", past,
            "network", texts.forRedis("network-redis.yaml", Map.of())));
  }

  private static String script(CloudTexts texts) {
    return texts.of(
        "deploy.sh",
        Map.of(
            "service", texts.service(),
            "tag", texts.tag(),
            "lists", texts.listsWanted(),
            "account", GoogleAccount.functions(texts),
            "secrets", GoogleAccount.secrets(texts),
            "require", texts.forRedis("require-redis.sh", Map.of()),
            "fill", texts.forRedis("fill-redis.sh", Map.of())));
  }

  private static String readme(CloudTexts texts) {
    Map<String, Object> values = texts.about();
    values.put("past", GoogleAccount.aboutPast(texts, "network-service.md"));
    return texts.of("README.md", values);
  }
}
