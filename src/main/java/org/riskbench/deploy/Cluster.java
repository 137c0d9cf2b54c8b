package org.riskbench.deploy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.image.ImagePlan;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.Template;

/** The words that fill the files of one model in a cluster. */
final class Cluster {
  private static final int DEPLOYMENT_INDENT = 12;
  private static final int INFERENCE_INDENT = 10;
  private static final int PARENT = 4;

  private final KitPlan plan;
  private final ServedPast past;
  private final ClusterSecrets secrets;
  private final String name;

  Cluster(KitPlan plan) {
    this.plan = plan;
    this.past = new ServedPast(plan);
    this.name = ServedName.of(plan.sealed().id());
    this.secrets = new ClusterSecrets(name, past);
  }

  KitFile file(String path, Map<String, ?> values) {
    return KitFile.text(path, Template.text(Cluster.class, "kubernetes/" + path, values));
  }

  KitFile labelled(String path, Map<String, ?> values) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put("name", name);
    all.put("version", plan.sealed().id().version());
    return file(path, all);
  }

  Map<String, Object> deployment() {
    Map<String, Object> values = workload(DEPLOYMENT_INDENT);
    values.put("model", plan.sealed().id());
    values.put("sha256", plan.sealed().fileSha256());
    values.put("imageName", image().name());
    return values;
  }

  Map<String, Object> inferenceService() {
    Map<String, Object> values = workload(INFERENCE_INDENT);
    values.put("name", name);
    values.put("model", plan.sealed().id().name());
    values.put("image", image().reference());
    return values;
  }

  private Map<String, Object> workload(int indent) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("user", ImagePlan.USER);
    values.put("port", ServerInImage.PORT);
    values.put("env", secrets.variables(indent));
    values.put("mounts", secrets.mounts(indent));
    values.put("volumes", secrets.volumes(indent - PARENT));
    return values;
  }

  Map<String, Object> network() {
    boolean redis = past.isIn(PastSource.REDIS);
    return Map.of(
        "port",
        ServerInImage.PORT,
        "reach",
        redis ? "names of hosts and a Redis on its usual port" : "nothing",
        "egress",
        redis ? Template.text(Cluster.class, "kubernetes/egress.yaml", Map.of()) : " []");
  }

  Map<String, Object> kustomization() {
    return Map.of("imageName", image().name(), "pin", image().pin());
  }

  ServedImage image() {
    return plan.image().orElseGet(() -> ServedImage.unbuilt(plan.sealed().id()));
  }

  String name() {
    return name;
  }

  ServedPast past() {
    return past;
  }

  ClusterSecrets secrets() {
    return secrets;
  }
}
