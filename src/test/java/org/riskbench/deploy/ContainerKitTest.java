package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.image.ImagePlan;
import org.riskbench.kit.Cut;
import org.riskbench.kit.KitFile;

class ContainerKitTest {
  /** Asked for by pools of connections of the driver for PostgreSQL, which we don't use. */
  private static final List<String> UNUSED = List.of("java.desktop");

  private static final List<KitFile> PLAIN = Kits.files(Target.CONTAINER, KitPlans.plain());
  private static final KitTexts TEXTS = new KitTexts(PLAIN);
  private static final Dockerfile DOCKERFILE = Dockerfile.of(TEXTS.get("Dockerfile"));

  @Test
  void theSamePlanGivesTheSameBytes() {
    List<KitFile> again = Kits.files(Target.CONTAINER, KitPlans.plain());

    assertThat(again).hasSameSizeAs(PLAIN);
    for (int i = 0; i < again.size(); i++) {
      assertThat(again.get(i).path()).isEqualTo(PLAIN.get(i).path());
      assertThat(again.get(i).content()).as(again.get(i).path()).isEqualTo(PLAIN.get(i).content());
    }
  }

  @Test
  void theProgramRunsWithoutRightsAndWithoutAShell() {
    assertThat(DOCKERFILE.last("USER")).isEqualTo("65532:65532");
    assertThat(DOCKERFILE.last("ENTRYPOINT")).startsWith("[\"/opt/java/bin/java\"");
    assertThat(DOCKERFILE.last("HEALTHCHECK"))
        .contains("CMD [\"/opt/java/bin/java\"")
        .doesNotContain("curl", "wget");
    assertThat(DOCKERFILE.all("RUN")).allMatch(command -> command.startsWith("["));
  }

  @Test
  void theDockerfileKeepsWhatLintersAskFor() {
    assertThat(DOCKERFILE.all("ADD")).isEmpty();
    assertThat(DOCKERFILE.bases())
        .hasSize(2)
        .allMatch(base -> base.contains(":") || base.contains("@sha256:"))
        .noneMatch(base -> base.endsWith(":latest"));
    assertThat(DOCKERFILE.last("WORKDIR")).startsWith("/");
    assertThat(DOCKERFILE.all("ENTRYPOINT")).hasSize(1);
    assertThat(DOCKERFILE.all("ENV"))
        .allMatch(line -> !line.matches(".*(KEY|PASSWORD|SECRET|SALT).*"));
    assertThat(DOCKERFILE.all("COPY")).allMatch(line -> !line.matches("\\. .*"));
  }

  @Test
  void whatTheDockerfileCopiesIsInTheKitAndLetThrough() {
    List<String> let =
        TEXTS
            .get(".dockerignore")
            .lines()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();

    assertThat(DOCKERFILE.copied())
        .isNotEmpty()
        .allSatisfy(
            copied -> {
              String name = copied.replaceAll("/$", "");
              assertThat(let).contains(name);
              assertThat(PLAIN).anyMatch(file -> (file.path() + "/").startsWith(name + "/"));
            });
  }

  @Test
  void theModulesAreAllThatTheJarsAskFor(@TempDir Path folder) throws IOException {
    // In one jar nothing says which modules a library would like to have.
    byte[] merged = KitPlans.plain().jars().merged(Cut.SERVER);
    Path jar = Files.write(folder.resolve("server.jar"), merged);
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);

    int exit =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                printer,
                printer,
                "--print-module-deps",
                "--ignore-missing-deps",
                "--multi-release",
                "17",
                jar.toString());

    assertThat(exit).as(out.toString()).isZero();
    assertThat(ServerInImage.MODULES)
        .containsAll(
            Arrays.stream(out.toString().strip().split(","))
                .filter(module -> !UNUSED.contains(module))
                .toList());
  }

  @Test
  void theClassPathNamesEveryJarOnce() {
    String path = TEXTS.get("java.options").lines().reduce((one, next) -> next).orElseThrow();

    assertThat(path.split(":"))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            PLAIN.stream()
                .map(KitFile::path)
                .filter(file -> file.endsWith(".jar"))
                .map(file -> "/app/" + file)
                .toList());
  }

  @Test
  void composeGivesTheServerAsLittleAsItNeeds() throws IOException {
    Map<String, Object> service = service(KitPlans.plain());

    assertThat(service)
        .containsEntry("read_only", true)
        .containsEntry("user", "65532:65532")
        .containsEntry("cap_drop", List.of("ALL"))
        .containsEntry("security_opt", List.of("no-new-privileges:true"))
        .containsEntry("ports", List.of("127.0.0.1:7070:7070"))
        .containsKeys("mem_limit", "pids_limit", "tmpfs")
        .doesNotContainKeys("volumes", "privileged");
    assertThat(variables(service).get("RISKBENCH_KEYS")).startsWith("${RISKBENCH_KEYS:?");
  }

  @Test
  void aFolderForEarlierRecordsIsAVolumeOfTheServersOwn() throws IOException {
    KitPlan plan = KitPlans.counting(PastSource.FOLDER);
    Map<String, Object> service = service(plan);
    Dockerfile dockerfile = Dockerfile.of(texts(plan).get("Dockerfile"));

    assertThat(service).containsEntry("volumes", List.of("state:/state", "./lists:/lists:ro"));
    assertThat(compose(plan).get("volumes")).isEqualTo(Map.of("state", Map.of()));
    assertThat(dockerfile.all("COPY"))
        .contains("--from=java --chown=65532:65532 /made/state /state");
    assertThat(dockerfile.last("ENV")).contains("RISKBENCH_STATE=\"/state\"");
    assertThat(ContainerImage.of(plan).start().folders()).containsExactly("/state");
  }

  @Test
  void aRedisMustBeNamedBeforeAnythingStarts() throws IOException {
    KitPlan plan = KitPlans.counting(PastSource.REDIS);

    assertThat(variables(service(plan)).get("RISKBENCH_STATE")).startsWith("${RISKBENCH_STATE:?");
    assertThat(variables(service(plan)).get("RISKBENCH_SECRET")).startsWith("${RISKBENCH_SECRET:?");
    assertThat(Dockerfile.of(texts(plan).get("Dockerfile")).last("ENV"))
        .doesNotContain("RISKBENCH_STATE");
  }

  @ParameterizedTest
  @EnumSource
  void theReadmeTellsOfEarlierRecords(PastSource past) {
    assertThat(texts(KitPlans.counting(past)).get("README.md"))
        .contains("## Earlier records", "## Lists", "docker compose up --detach --wait");
  }

  @Test
  void aModelThatCountsIsNeverServedAsIfThereHadBeenNoRecords() {
    KitPlan unsaid = KitPlans.counting(PastSource.CALLER);
    KitPlan silent =
        new KitPlan(
            unsaid.sealed(),
            unsaid.modelFile(),
            KitPlans.plain().past(),
            unsaid.jars(),
            unsaid.onnx());

    assertThatThrownBy(() -> Kits.files(Target.CONTAINER, silent))
        .hasMessageContaining("DEPLOY-101");
    assertThatThrownBy(() -> ContainerImage.of(silent)).hasMessageContaining("DEPLOY-101");
  }

  @Test
  void noTextKnowsThisMachine() {
    assertThat(TEXTS.values())
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain(
                        System.getProperty("user.dir"), System.getProperty("java.home")));
  }

  @Test
  void anImageBuiltWithoutDockerHoldsTheSameProgram() {
    ImagePlan image = ContainerImage.of(KitPlans.plain());

    assertThat(image.layers().stream().flatMap(layer -> layer.files().stream()))
        .allSatisfy(
            file ->
                assertThat(PLAIN)
                    .anySatisfy(
                        kit -> {
                          assertThat("/app/" + kit.path()).isEqualTo(file.place());
                          assertThat(kit.content()).isEqualTo(file.content());
                        }));
    assertThat(image.labels())
        .containsEntry("org.riskbench.model", "identity-sample:1")
        .containsKey("org.opencontainers.image.title");
  }

  private static KitTexts texts(KitPlan plan) {
    return new KitTexts(Kits.files(Target.CONTAINER, plan));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> compose(KitPlan plan) throws IOException {
    return new YAMLMapper().readValue(texts(plan).get("compose.yaml"), Map.class);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> service(KitPlan plan) throws IOException {
    Object services = Objects.requireNonNull(compose(plan).get("services"));
    return Objects.requireNonNull(((Map<String, Map<String, Object>>) services).get("riskbench"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> variables(Map<String, Object> service) {
    return (Map<String, String>) Objects.requireNonNull(service.get("environment"));
  }
}
