package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.knative.serving.v1.RevisionSpec;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit for Cloud Run asks Google for, with a {@code gcloud} that only notes it. */
class CloudRunTest {
  private static final Map<String, String> PLACE =
      Map.of("PROJECT", "some-project", "REGION", "europe-west3");
  private static final String ACCOUNT =
      "riskbench-identity-sample@some-project.iam.gserviceaccount.com";

  @TempDir private Path folder;

  private Path kit(Target target, Optional<PastSource> past) throws IOException {
    return CloudKits.written(target, past, folder);
  }

  private FakeTool gcloud() throws IOException {
    return new FakeTool("gcloud", folder.resolve("bin"));
  }

  private Map<String, String> settings() throws IOException {
    Map<String, String> settings = new HashMap<>(PLACE);
    settings.put("KEYS", Files.writeString(folder.resolve("callers.keys"), "hash\n").toString());
    settings.put("REDIS", "redis://10.0.0.3:6379");
    settings.put("NETWORK", "bank");
    settings.put("SUBNET", "bank-west");
    settings.put("CONNECTOR", "bank-connector");
    settings.put("SECRET", Files.write(folder.resolve("secret"), new byte[32]).toString());
    settings.put(
        "REDIS_PASSWORD", Files.writeString(folder.resolve("password"), "pass\n").toString());
    return settings;
  }

  private Service service(Optional<PastSource> past) throws Exception {
    FakeTool gcloud = gcloud();
    FakeTool.Ended ended = gcloud.run(kit(Target.GCP, past), settings(), "./deploy.sh", "service");
    assertThat(ended.code()).as(ended.said()).isZero();
    String yaml = gcloud.given("deployed");
    assertThat(yaml).doesNotContain("${");
    Service service = UnknownFields.read(yaml, Service.class);
    assertThat(UnknownFields.of(service)).isEmpty();
    return service;
  }

  private static Container container(Service service) {
    return service.getSpec().getTemplate().getSpec().getContainers().get(0);
  }

  private static Map<String, String> variables(Service service) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (EnvVar each : container(service).getEnv()) {
      variables.put(
          each.getName(),
          each.getValueFrom() == null
              ? each.getValue()
              : "secret " + each.getValueFrom().getSecretKeyRef().getName());
    }
    return variables;
  }

  @Test
  void theServiceIsWhatKnativeKnowsAndAsksForNoMoreThanItNeeds() throws Exception {
    Service service = service(Optional.empty());
    RevisionSpec spec = service.getSpec().getTemplate().getSpec();
    Container container = container(service);

    assertThat(service.getApiVersion()).isEqualTo("serving.knative.dev/v1");
    assertThat(service.getMetadata().getAnnotations())
        .containsEntry("run.googleapis.com/ingress", "internal");
    assertThat(service.getSpec().getTemplate().getMetadata().getAnnotations())
        .containsEntry("run.googleapis.com/execution-environment", "gen2")
        .containsKeys("autoscaling.knative.dev/minScale", "autoscaling.knative.dev/maxScale")
        .containsKey("riskbench.org/deployed")
        .doesNotContainKey("run.googleapis.com/network-interfaces");
    assertThat(spec.getServiceAccountName()).isEqualTo(ACCOUNT);
    assertThat(spec.getContainerConcurrency()).isEqualTo(80L);
    assertThat(container.getImage())
        .startsWith("europe-west3-docker.pkg.dev/some-project/riskbench/riskbench-identity-sample");
    assertThat(container.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
    assertThat(container.getPorts())
        .singleElement()
        .satisfies(port -> assertThat(port.getContainerPort()).isEqualTo(8080));
    assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/ready");
    assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health");
    assertThat(variables(service))
        .containsEntry("RISKBENCH_HOST", "0.0.0.0")
        .containsEntry("RISKBENCH_BEHIND_PROXY", "true")
        .containsEntry(
            "RISKBENCH_PUBLIC_NAMES", "riskbench-identity-sample-123456789.europe-west3.run.app")
        .containsEntry("RISKBENCH_KEYS", "secret riskbench-identity-sample-keys")
        .doesNotContainKeys("PORT", "RISKBENCH_STATE");
  }

  @Test
  void callersWhoCountAreSaidToBeAsked() throws Exception {
    assertThat(variables(service(Optional.of(PastSource.CALLER))))
        .containsEntry("RISKBENCH_STATE", "caller");
  }

  @Test
  void aRedisIsReachedThroughTheNetworkWithItsSecrets() throws Exception {
    Service service = service(Optional.of(PastSource.REDIS));

    assertThat(service.getSpec().getTemplate().getMetadata().getAnnotations())
        .containsEntry("run.googleapis.com/vpc-access-egress", "private-ranges-only")
        .containsEntry(
            "run.googleapis.com/network-interfaces",
            "[{\"network\":\"bank\",\"subnetwork\":\"bank-west\"}]");
    assertThat(variables(service))
        .containsEntry("RISKBENCH_STATE", "redis://10.0.0.3:6379")
        .containsEntry("RISKBENCH_REDIS_PASSWORD", "secret riskbench-counting-redis-password")
        .containsEntry("RISKBENCH_SECRET", "secret riskbench-counting-secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcp", "cloud-functions"})
  void theAccountMayReadItsSecretsAndNothingElse(String word) throws Exception {
    FakeTool gcloud = gcloud();
    Path kit = kit(Target.of(word).orElseThrow(), Optional.of(PastSource.REDIS));
    FakeTool.Ended ended = gcloud.run(kit, settings(), "./deploy.sh", "secrets");

    assertThat(ended.code()).as(ended.said()).isZero();
    List<String> roles = gcloud.asked().stream().filter(asked -> asked.contains("--role")).toList();
    assertThat(roles)
        .hasSize(3)
        .allMatch(asked -> asked.startsWith("secrets add-iam-policy-binding riskbench-counting-"))
        .allMatch(asked -> asked.endsWith("--role roles/secretmanager.secretAccessor"));
    assertThat(gcloud.given("kept"))
        .isEqualTo("hash\n" + Base64.getEncoder().encodeToString(new byte[32]) + "pass");
    assertThat(gcloud.asked().stream().collect(Collectors.joining())).doesNotContain("pass\n");
  }

  @Test
  void theImageIsBuiltWhereItIsKept() throws Exception {
    FakeTool gcloud = gcloud();
    gcloud.run(kit(Target.GCP, Optional.empty()), settings(), "./deploy.sh", "image");

    assertThat(gcloud.asked())
        .anyMatch(asked -> asked.startsWith("artifacts repositories create riskbench"))
        .last()
        .asString()
        .startsWith("builds submit")
        .contains("--tag europe-west3-docker.pkg.dev/some-project/riskbench/");
  }

  @Test
  void aFunctionIsDeployedFromTheFolderOfTheKit() throws Exception {
    FakeTool gcloud = gcloud();
    Path kit = kit(Target.CLOUD_FUNCTIONS, Optional.of(PastSource.CALLER));
    Files.writeString(
        folder.resolve("bin").resolve("gcloud"),
        "#!/bin/sh\necho \"$@\" >>\"" + folder.resolve("bin").resolve("asked") + "\"\n");
    FakeTool.Ended ended = gcloud.run(kit, settings(), "./deploy.sh", "function");

    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(gcloud.asked())
        .last()
        .asString()
        .startsWith("functions deploy riskbench-counting --gen2")
        .contains("--source " + kit, "--entry-point " + CloudFunctionsKit.ENTRY)
        .contains("--no-allow-unauthenticated", "--ingress-settings internal-only")
        .contains("RISKBENCH_STATE=caller")
        .contains("--set-secrets RISKBENCH_KEYS=riskbench-counting-keys:latest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROJECT", "REGION", "REDIS", "NETWORK"})
  void aSettingThatIsMissingIsNamed(String missing) throws Exception {
    FakeTool gcloud = gcloud();
    Map<String, String> settings = new HashMap<>(settings());
    settings.put(missing, "");
    FakeTool.Ended ended =
        gcloud.run(
            kit(Target.GCP, Optional.of(PastSource.REDIS)), settings, "deploy.sh", "service");

    assertThat(ended.code()).isNotZero();
    assertThat(ended.said()).contains(missing + ": set " + missing);
    assertThat(gcloud.asked()).isEmpty();
  }

  @Test
  void whatGoesToGoogleIsTheProgramAndTheModel() throws Exception {
    Map<String, String> run = CloudKits.texts(Target.GCP, Optional.empty());
    Map<String, String> function = CloudKits.texts(Target.CLOUD_FUNCTIONS, Optional.empty());

    assertThat(kept(function)).containsExactly("riskbench-function.jar", "model.riskmodel");
    assertThat(kept(run))
        .containsExactly(
            "Dockerfile",
            ".dockerignore",
            "lib/",
            "java.options",
            "riskbench-server.jar",
            "model.riskmodel");
  }

  private static List<String> kept(Map<String, String> texts) {
    List<String> lines = CloudKits.in(texts, ".gcloudignore").lines().toList();
    assertThat(lines.get(1)).isEqualTo("/*");
    return lines.stream()
        .filter(line -> line.startsWith("!/"))
        .map(line -> line.substring(2))
        .toList();
  }
}
