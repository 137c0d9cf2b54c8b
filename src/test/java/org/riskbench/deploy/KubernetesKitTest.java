package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskbench.environment.Environment;

class KubernetesKitTest {
  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "deployment.yaml", Deployment.class,
          "service.yaml", Service.class,
          "serviceaccount.yaml", ServiceAccount.class,
          "autoscaling.yaml", HorizontalPodAutoscaler.class,
          "disruption.yaml", PodDisruptionBudget.class,
          "network.yaml", NetworkPolicy.class);

  /** Fields that KServe documents for a predictor beside those of every pod. */
  private static final Set<String> OF_PREDICTORS =
      Set.of(
          "minReplicas",
          "maxReplicas",
          "scaleMetric",
          "scaleTarget",
          "timeout",
          "containerConcurrency",
          "canaryTrafficPercent",
          "batcher",
          "logger");

  private static final KitPlan COUNTING = KitPlans.counting(PastSource.REDIS);
  private static final KitTexts PLAIN = texts(KitPlans.plain());
  private static final KitTexts WITH_REDIS = texts(COUNTING);

  private static KitTexts texts(KitPlan plan) {
    return new KitTexts(Kits.files(Target.KUBERNETES, plan));
  }

  static Stream<Arguments> manifests() {
    return KINDS.keySet().stream()
        .sorted()
        .flatMap(
            file ->
                Stream.of(
                    Arguments.of(file, PLAIN.get(file)), Arguments.of(file, WITH_REDIS.get(file))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("manifests")
  void aClusterKnowsEveryField(String file, String yaml) throws Exception {
    Object manifest = UnknownFields.read(yaml, Objects.requireNonNull(KINDS.get(file)));

    assertThat(UnknownFields.of(manifest)).isEmpty();
  }

  @Test
  void aFieldThatNoClusterKnowsWouldBeFound() throws Exception {
    String wrong =
        PLAIN.get("deployment.yaml").replace("readOnlyRootFilesystem", "readOnlyRootFileSystem");

    assertThat(UnknownFields.of(UnknownFields.read(wrong, Deployment.class)))
        .containsExactly("readOnlyRootFileSystem");
  }

  @Test
  void theServersHaveNoRights() throws IOException {
    PodSpec pod = pod(WITH_REDIS);

    assertRestricted(pod.getSecurityContext(), pod.getContainers());
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getHostNetwork()).isNull();
  }

  private static void assertRestricted(PodSecurityContext pod, List<Container> containers) {
    assertThat(pod.getRunAsNonRoot()).isTrue();
    assertThat(pod.getRunAsUser()).isEqualTo(65532);
    assertThat(pod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(containers)
        .isNotEmpty()
        .allSatisfy(
            container -> {
              SecurityContext rights = container.getSecurityContext();
              assertThat(rights.getAllowPrivilegeEscalation()).isFalse();
              assertThat(rights.getReadOnlyRootFilesystem()).isTrue();
              assertThat(rights.getCapabilities().getDrop()).containsExactly("ALL");
              assertThat(container.getResources().getLimits()).containsKey("memory");
              assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            });
  }

  @Test
  void eachServerIsAskedWhetherItIsWell() throws IOException {
    Container server = pod(PLAIN).getContainers().get(0);

    assertThat(server.getStartupProbe().getHttpGet().getPath()).isEqualTo("/ready");
    assertThat(server.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/ready");
    assertThat(server.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health");
  }

  @Test
  void whatBelongsTogetherIsFoundByTheSameLabels() throws IOException {
    Deployment deployment = UnknownFields.read(PLAIN.get("deployment.yaml"), Deployment.class);
    Map<String, String> labels = deployment.getSpec().getTemplate().getMetadata().getLabels();

    Stream.of(
            deployment.getSpec().getSelector().getMatchLabels(),
            UnknownFields.read(PLAIN.get("service.yaml"), Service.class).getSpec().getSelector(),
            UnknownFields.read(PLAIN.get("disruption.yaml"), PodDisruptionBudget.class)
                .getSpec()
                .getSelector()
                .getMatchLabels(),
            UnknownFields.read(PLAIN.get("network.yaml"), NetworkPolicy.class)
                .getSpec()
                .getPodSelector()
                .getMatchLabels())
        .forEach(
            selector ->
                assertThat(labels.entrySet()).containsAll(selector.entrySet()).isNotEmpty());
  }

  @Test
  void secretsAreFilesAndNeverValues() throws IOException {
    Container server = pod(WITH_REDIS).getContainers().get(0);

    assertThat(server.getEnv())
        .filteredOn(variable -> variable.getName().matches(".*(KEYS|PASSWORD|SECRET|SALT).*"))
        .hasSize(4)
        .allSatisfy(
            variable -> {
              assertThat(variable.getName()).endsWith("_FILE");
              assertThat(server.getVolumeMounts())
                  .anyMatch(mount -> variable.getValue().startsWith(mount.getMountPath() + "/"));
            });
  }

  @Test
  void thePageTellsEverySettingThereIs() {
    Set<String> elsewhere = Set.of("RISKBENCH_HOME", "RISKBENCH_JAVA");
    String page = WITH_REDIS.get("README.md");

    assertThat(Environment.known())
        .filteredOn(name -> !elsewhere.contains(name))
        .allSatisfy(name -> assertThat(page).contains("`" + secretAsFile(name) + "`"));
    assertThat(page).contains("--rate", "jdbc:postgresql://", "kubernetes.io/tls");
  }

  /** Of a secret that may come as text or as a file, the file. */
  private static String secretAsFile(String name) {
    return Environment.known().contains(name + "_FILE") ? name + "_FILE" : name;
  }

  @Test
  void everyMountHasItsVolume() throws IOException {
    PodSpec pod = pod(WITH_REDIS);

    assertThat(pod.getContainers().get(0).getVolumeMounts())
        .extracting("name")
        .containsExactlyInAnyOrderElementsOf(
            pod.getVolumes().stream().map(volume -> (Object) volume.getName()).toList());
  }

  @Test
  void aModelThatCountsNothingReachesNobody() throws IOException {
    assertThat(
            UnknownFields.read(PLAIN.get("network.yaml"), NetworkPolicy.class)
                .getSpec()
                .getEgress())
        .isEmpty();
    assertThat(
            UnknownFields.read(WITH_REDIS.get("network.yaml"), NetworkPolicy.class)
                .getSpec()
                .getEgress())
        .hasSize(2);
  }

  @Test
  void theInferenceServiceHasWhatKserveDocuments() throws Exception {
    Map<String, Object> service = yaml(WITH_REDIS.get("inferenceservice.yaml"));
    Map<String, Object> spec = map(service.get("spec"));
    Map<String, Object> predictor = new LinkedHashMap<>(map(spec.get("predictor")));
    predictor.keySet().removeAll(OF_PREDICTORS);
    PodSpec pod = UnknownFields.convert(predictor, PodSpec.class);

    assertThat(service)
        .containsEntry("apiVersion", "serving.kserve.io/v1beta1")
        .containsEntry("kind", "InferenceService")
        .containsOnlyKeys("apiVersion", "kind", "metadata", "spec");
    assertThat(spec).containsOnlyKeys("predictor");
    assertThat(UnknownFields.of(pod)).isEmpty();
    assertRestricted(pod.getSecurityContext(), pod.getContainers());
    assertThat(pod.getContainers())
        .singleElement()
        .satisfies(
            server -> {
              assertThat(server.getName()).isEqualTo("kserve-container");
              assertThat(server.getReadinessProbe().getHttpGet().getPath())
                  .isEqualTo("/v2/health/ready");
            });
  }

  @Test
  void theKustomizationNamesEveryManifest() throws IOException {
    assertThat(yaml(PLAIN.get("kustomization.yaml")).get("resources"))
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .containsExactlyInAnyOrderElementsOf(KINDS.keySet());
  }

  @Test
  void anImageThatWasBuiltIsNamedToTheLastBit() {
    String digest = "sha256:" + "0a".repeat(32);
    KitTexts kit =
        texts(
            KitPlans.plain()
                .with(ServedImage.built("registry.example.org/risk/identity-sample:1", digest)));

    assertThat(kit.get("kustomization.yaml")).contains("digest: " + digest);
    assertThat(kit.get("inferenceservice.yaml"))
        .contains("image: registry.example.org/risk/identity-sample@" + digest);
    assertThat(kit.get("README.md")).doesNotContain("export container");
  }

  @Test
  void severalServersCantKeepEarlierRecordsEachForItself() {
    KitPlan plan = KitPlans.counting(PastSource.MEMORY);

    assertThatThrownBy(() -> Kits.files(Target.KUBERNETES, plan))
        .hasMessageContaining("DEPLOY-102");
  }

  private static PodSpec pod(KitTexts kit) throws IOException {
    return UnknownFields.read(kit.get("deployment.yaml"), Deployment.class)
        .getSpec()
        .getTemplate()
        .getSpec();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> yaml(String text) throws IOException {
    return new YAMLMapper().readValue(text, Map.class);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }
}
