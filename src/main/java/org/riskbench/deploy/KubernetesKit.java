package org.riskbench.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.riskbench.kit.KitFile;

/** What a cluster is told to run servers of a model, plainly or behind KServe. */
final class KubernetesKit implements KitMaker {
  private static final List<String> PLAIN =
      List.of("serviceaccount.yaml", "service.yaml", "autoscaling.yaml", "disruption.yaml");

  @Override
  public List<KitFile> files(KitPlan plan) {
    Cluster cluster = new Cluster(plan);
    List<KitFile> files = new ArrayList<>();
    PLAIN.forEach(file -> files.add(cluster.labelled(file, Map.of())));
    files.add(cluster.labelled("network.yaml", cluster.network()));
    files.add(cluster.labelled("deployment.yaml", cluster.deployment()));
    files.add(cluster.file("inferenceservice.yaml", cluster.inferenceService()));
    files.add(cluster.file("kustomization.yaml", cluster.kustomization()));
    files.add(cluster.file("README.md", ClusterReadme.values(plan, cluster)));
    return files;
  }
}
