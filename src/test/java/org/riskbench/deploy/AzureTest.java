package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the kit for Azure asks for, with an {@code az} that only notes it. No compiler of Bicep is
 * at hand: {@link Bicep} says what is checked.
 */
class AzureTest {
  private static final String PULL = "7f951dda-4ed3-4680-a7ca-43fe172d538d";
  private static final String READ_SECRETS = "4633458b-17de-408a-b874-0445c86b69e6";
  private static final String OWN_BLOBS = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
  private static final Map<String, String> PLACE =
      Map.of(
          "GROUP", "risk",
          "REGISTRY", "riskregistry",
          "VAULT", "risk-vault",
          "APP", "risk-app",
          "REDIS", "rediss://risk.example.org:6380");
  private static final Pattern GIVEN = Pattern.compile(" (\\w+)=");

  @TempDir private Path folder;

  static Stream<Arguments> templates() {
    return CloudKits.all().stream()
        .map(Arguments::get)
        .filter(each -> each[0].toString().startsWith("azure"))
        .flatMap(
            each ->
                Stream.of("main.bicep", "functions/main.bicep")
                    .map(file -> Arguments.of(file, each[1])));
  }

  private static Bicep bicep(String file, Optional<PastSource> past) {
    return new Bicep(CloudKits.text(Target.AZURE, past, file));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void whatATemplateDeclaresIsUsed(String file, Optional<PastSource> past) {
    Bicep bicep = bicep(file, past);

    assertThat(bicep.isBalanced()).isTrue();
    assertThat(bicep.unused()).isEmpty();
    assertThat(bicep.types())
        .hasSameSizeAs(bicep.declared("resource"))
        .allMatch(
            type -> type.matches("Microsoft\\.[A-Za-z]+(/[A-Za-z]+)+@20\\d\\d-\\d\\d-\\d\\d"));
    assertThat(bicep.declared("output")).containsExactly("address");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void theIdentityMayDoThreeThingsAtMostEachWithOneThing(String file, Optional<PastSource> past) {
    Bicep bicep = bicep(file, past);

    assertThat(bicep.roles())
        .containsExactlyInAnyOrder(READ_SECRETS, file.startsWith("functions") ? OWN_BLOBS : PULL);
    assertThat(bicep.scopes())
        .isSubsetOf("registry", "storage", "keys", "redisPassword", "deskSecret");
    assertThat(bicep.toString()).doesNotContain("'*'", "adminUserEnabled", "listCredentials");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void theScriptGivesEveryParameterThatHasNoValueAndNoOther(
      String file, Optional<PastSource> past) {
    Bicep bicep = bicep(file, past);
    String script = file.startsWith("functions") ? "functions.sh" : "deploy.sh";
    String text = CloudKits.text(Target.AZURE, past, script).replace("\\\n", "");
    String command =
        text.lines().filter(line -> line.contains("--parameters")).findFirst().orElseThrow();
    List<String> given =
        GIVEN
            .matcher(command.substring(command.indexOf("--parameters")))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();

    assertThat(given).containsAll(bicep.required());
    assertThat(bicep.declared("param")).containsAll(given);
  }

  @Test
  void theSaltOfListsIsReadFromTheVault() {
    Map<String, String> texts =
        KitPlans.texts(Kits.files(Target.AZURE, KitPlans.counting(PastSource.CALLER)));
    for (String file : List.of("main.bicep", "functions/main.bicep")) {
      Bicep bicep = new Bicep(CloudKits.in(texts, file));
      assertThat(bicep.isBalanced()).isTrue();
      assertThat(bicep.declared("resource")).contains("salt", "mayReadSalt");
      assertThat(bicep.scopes()).contains("salt");
    }
  }

  @Test
  void theAppIsProbedScaledAndToldItsName() {
    String template = bicep("main.bicep", Optional.empty()).toString();

    assertThat(template)
        .contains("type: 'Startup'", "type: 'Readiness'", "type: 'Liveness'")
        .contains("path: '/ready'", "path: '/health'")
        .contains("concurrentRequests", "minReplicas: minReplicas", "allowInsecure: false")
        .contains("external: external", "param external bool = false")
        .contains("RISKBENCH_PUBLIC_NAMES", "RISKBENCH_BEHIND_PROXY")
        .contains("revisionSuffix: revision")
        .doesNotContain("RISKBENCH_STATE");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void earlierRecordsAreKnownAsTheKitWasMade(String file, Optional<PastSource> past) {
    String template = bicep(file, past).toString();

    if (past.isEmpty()) {
      assertThat(template).doesNotContain("RISKBENCH_STATE");
    } else if (past.get() == PastSource.CALLER) {
      assertThat(template).containsPattern("'RISKBENCH_STATE'\\s+value: 'caller'");
    } else {
      assertThat(template).containsPattern("'RISKBENCH_STATE'\\s+value: redis");
    }
  }

  private FakeTool az() throws IOException {
    return new FakeTool("az", folder.resolve("bin"));
  }

  private Map<String, String> settings() throws IOException {
    Map<String, String> settings = new HashMap<>(PLACE);
    for (String file : List.of("KEYS", "SECRET", "REDIS_PASSWORD")) {
      settings.put(file, Files.writeString(folder.resolve(file), "x").toString());
    }
    return settings;
  }

  @Test
  void threeCommandsMakeTheApp() throws Exception {
    Path kit = CloudKits.written(Target.AZURE, Optional.of(PastSource.REDIS), folder);
    FakeTool az = az();
    for (String step : List.of("image", "secrets", "app")) {
      FakeTool.Ended ended = az.run(kit, settings(), "./deploy.sh", step);
      assertThat(ended.code()).as(ended.said()).isZero();
    }

    assertThat(az.asked())
        .anyMatch(
            asked -> asked.startsWith("acr create") && asked.contains("--admin-enabled false"))
        .anyMatch(asked -> asked.startsWith("acr build --registry riskregistry --image riskbench/"))
        .anyMatch(asked -> asked.contains("--name riskbench-counting-keys --file"))
        .anyMatch(asked -> asked.contains("-secret --file") && asked.contains("--encoding base64"))
        .last()
        .asString()
        .startsWith("deployment group create --resource-group risk --name riskbench-counting")
        .contains("external=false", "redis=rediss://risk.example.org:6380");
  }

  @Test
  void aSettingThatIsMissingIsNamed() throws Exception {
    Path kit = CloudKits.written(Target.AZURE, Optional.of(PastSource.REDIS), folder);
    Map<String, String> settings = settings();
    settings.put("REDIS", "");
    FakeTool az = az();

    FakeTool.Ended ended = az.run(kit, settings, "./deploy.sh", "app");
    assertThat(ended.code()).isNotZero();
    assertThat(ended.said()).contains("REDIS: set REDIS");
    assertThat(az.asked()).isEmpty();
  }
}
