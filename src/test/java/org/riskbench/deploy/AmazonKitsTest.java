package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskbench.kit.KitFile;
import org.riskbench.problem.ProblemException;

class AmazonKitsTest {
  private static Stream<Arguments> kits() {
    return Stream.of(Target.LAMBDA, Target.AWS)
        .flatMap(
            target ->
                Stream.of(
                    Arguments.of(target, KitPlans.plain()),
                    Arguments.of(target, KitPlans.counting(PastSource.REDIS)),
                    Arguments.of(target, KitPlans.counting(PastSource.CALLER))));
  }

  private static Map<String, String> texts(Target target, KitPlan plan) {
    return KitPlans.texts(Kits.files(target, plan));
  }

  private static String written(Target target, KitPlan plan) {
    return Objects.requireNonNull(texts(target, plan).get("template.yaml"));
  }

  private static CloudTemplate template(Target target, KitPlan plan) {
    return new CloudTemplate(written(target, plan));
  }

  @ParameterizedTest
  @MethodSource("kits")
  void theSamePlanGivesTheSameBytes(Target target, KitPlan plan) {
    List<KitFile> once = Kits.files(target, plan);
    List<KitFile> again = Kits.files(target, plan);
    assertThat(again).hasSameSizeAs(once);
    for (int i = 0; i < once.size(); i++) {
      assertThat(again.get(i).content()).as(once.get(i).path()).isEqualTo(once.get(i).content());
    }
  }

  @ParameterizedTest
  @MethodSource("kits")
  void noFileTellsOfTheMachineThatMadeIt(Target target, KitPlan plan) {
    String here = Path.of("").toAbsolutePath().toString();
    String home = System.getProperty("user.home");
    texts(target, plan)
        .forEach((path, text) -> assertThat(text).as(path).doesNotContain(here, home + "/"));
  }

  @ParameterizedTest
  @MethodSource("kits")
  void everyNameInATemplateStandsForSomething(Target target, KitPlan plan) {
    CloudTemplate template = template(target, plan);
    assertThat(template.dangling()).isEmpty();
    assertThat(template.unused()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kits")
  void rightsNameWhatMayBeDoneToWhat(Target target, KitPlan plan) {
    List<JsonNode> statements = template(target, plan).statements();
    assertThat(statements).isNotEmpty();
    for (JsonNode statement : statements) {
      List<String> actions = texts(statement.path("Action"));
      assertThat(actions).isNotEmpty().noneMatch(action -> action.contains("*"));
      if (!actions.equals(List.of("ecr:GetAuthorizationToken"))) { // which knows no resource
        assertThat(texts(statement.path("Resource")))
            .as("%s", actions)
            .isNotEmpty()
            .noneMatch(resource -> resource.contains("*"));
      }
    }
  }

  private static List<String> texts(JsonNode oneOrMany) {
    return oneOrMany.isArray()
        ? StreamSupport.stream(oneOrMany.spliterator(), false).map(JsonNode::asText).toList()
        : List.of(oneOrMany.asText());
  }

  @ParameterizedTest
  @MethodSource("kits")
  void secretsComeFromTheSecretsManagerAndAreNowhereElse(Target target, KitPlan plan) {
    String template = written(target, plan);
    for (String variable :
        List.of("RISKBENCH_REDIS_PASSWORD", "RISKBENCH_SECRET", "RISKBENCH_SALT")) {
      List<String> lines = template.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(variable)) {
          String said = target == Target.LAMBDA ? lines.get(i) : lines.get(i + 1);
          assertThat(said).contains("Arn}:");
        }
      }
    }
  }

  @Test
  void theFunctionIsCalledBySignedCallsAndStartsFromASnapshot() {
    JsonNode function = template(Target.LAMBDA, KitPlans.plain()).resource("Scoring");
    assertThat(function.at("/Handler").asText()).isEqualTo("org.riskbench.cloud.LambdaHandler");
    assertThat(function.at("/Runtime").asText()).isEqualTo("java21");
    assertThat(function.at("/FunctionUrlConfig/AuthType").asText()).isEqualTo("AWS_IAM");
    assertThat(function.at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
    assertThat(function.at("/AutoPublishAlias").asText()).isEqualTo("live");
    assertThat(function.at("/Tracing").asText()).isEqualTo("Disabled");
    assertThat(function.at("/ReservedConcurrentExecutions").isMissingNode()).isFalse();
    assertThat(function.has("VpcConfig")).isFalse();
    assertThat(
            template(Target.LAMBDA, KitPlans.counting(PastSource.REDIS))
                .resource("Scoring")
                .has("VpcConfig"))
        .isTrue();
  }

  @Test
  void serversMayDoNothingOnAwsAndWriteNothing() {
    CloudTemplate template = template(Target.AWS, KitPlans.plain());
    assertThat(template.resource("TaskRole").fieldNames())
        .toIterable()
        .containsExactly("AssumeRolePolicyDocument");
    JsonNode container = template.resource("Task").at("/ContainerDefinitions/0");
    assertThat(container.path("ReadonlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.at("/LinuxParameters/Capabilities/Drop/0").asText()).isEqualTo("ALL");
    assertThat(container.path("User").asText()).doesNotStartWith("0").isNotEmpty();
    assertThat(template.resource("Listener").path("Protocol").asText()).isEqualTo("HTTPS");
    assertThat(template.resource("Targets").path("HealthCheckPath").asText()).isEqualTo("/ready");
    assertThat(template.resource("Service").at("/HealthCheckGracePeriodSeconds").asInt())
        .isPositive();
  }

  @Test
  void theImageIsBuiltFromTheFilesOfTheContainerKit() {
    Map<String, String> aws = texts(Target.AWS, KitPlans.plain());
    Map<String, String> container = texts(Target.CONTAINER, KitPlans.plain());
    for (String file : List.of("Dockerfile", ".dockerignore", "java.options")) {
      assertThat(aws.get(file)).as(file).isNotEmpty().isEqualTo(container.get(file));
    }
  }

  @Test
  void aModelThatCountsIsNotExportedWithoutSayingWhere() {
    KitPlan counting = KitPlans.counting(PastSource.REDIS);
    KitPlan unsaid =
        new KitPlan(
            counting.sealed(),
            counting.modelFile(),
            Optional.empty(),
            counting.jars(),
            counting.onnx());
    for (Target target : Arrays.asList(Target.LAMBDA, Target.AWS)) {
      assertThatThrownBy(() -> Kits.files(target, unsaid))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("DEPLOY-101");
      assertThatThrownBy(() -> Kits.files(target, KitPlans.counting(PastSource.MEMORY)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("DEPLOY-102");
    }
  }
}
