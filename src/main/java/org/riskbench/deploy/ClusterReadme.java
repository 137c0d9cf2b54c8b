package org.riskbench.deploy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.kit.Template;

/** What whoever gets a kit for a cluster reads first. */
final class ClusterReadme {
  private ClusterReadme() {}

  static Map<String, Object> values(KitPlan plan, Cluster cluster) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("model", plan.sealed().id());
    values.put("sha256", plan.sealed().fileSha256());
    values.put("name", cluster.name());
    values.put("port", ServerInImage.PORT);
    values.put("image", image(plan, cluster));
    values.put("push", plan.image().isPresent() ? "" : push(cluster));
    values.put("secrets", cluster.secrets().commands());
    values.put("past", past(cluster) + lists(cluster));
    return values;
  }

  private static String image(KitPlan plan, Cluster cluster) {
    return plan.image().isPresent()
        ? "The image lies at `" + cluster.image().reference() + "`."
        : "Put your own registry in the place of `registry.example.org/risk`, here and as `newName` in"
            + " `kustomization.yaml` (for KServe as `image` in `inferenceservice.yaml`).";
  }

  private static String push(Cluster cluster) {
    String state = cluster.past().source().map(past -> " --state " + past.word()).orElse("");
    return "riskbench export container %s%s --image %s%n"
        .formatted(KitPlan.MODEL, state, cluster.image().reference())
        .replace("\r", "");
  }

  private static String past(Cluster cluster) {
    return cluster.past().source().map(source -> text("past-" + source.word(), cluster)).orElse("");
  }

  private static String lists(Cluster cluster) {
    return cluster.past().needsLists() ? text("lists", cluster) : "";
  }

  private static String text(String name, Cluster cluster) {
    return Template.text(
        ClusterReadme.class, "kubernetes/" + name + ".md", Map.of("name", cluster.name()));
  }
}
