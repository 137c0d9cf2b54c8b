package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskbench.kit.KitFile;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.scoring.ModelId;

class CloudKitsTest {
  private static final Pattern PLACE = Pattern.compile("@[a-z][A-Za-z0-9]*@");
  private static final Pattern SCRIPT = Pattern.compile("\\./([a-z]+\\.sh)");

  @TempDir private Path folder;

  static Stream<?> all() {
    return CloudKits.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyTextIsFilledAndKnowsNoMachineAndNoSecret(Target target, Optional<PastSource> past) {
    assertThat(CloudKits.texts(target, past))
        .allSatisfy(
            (path, text) -> {
              assertThat(PLACE.matcher(text).find()).as(path).isFalse();
              assertThat(text)
                  .as(path)
                  .doesNotContain(
                      System.getProperty("user.dir"),
                      System.getProperty("user.home"),
                      System.getProperty("java.home"),
                      "PRIVATE KEY")
                  .doesNotContainPattern("rbk_[A-Za-z0-9]{20}");
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void theReadmeNamesScriptsOfTheKitAlone(Target target, Optional<PastSource> past) {
    Map<String, String> texts = CloudKits.texts(target, past);
    String readme = texts.get("README.md");
    Matcher named = SCRIPT.matcher(readme);
    while (named.find()) {
      assertThat(texts).containsKey(named.group(1));
    }
    assertThat(readme)
        .contains("./deploy.sh secrets", "./smoke.sh", "cost")
        .contains(past.map(source -> "--state " + source.word()).orElse("no earlier records"));
  }

  @ParameterizedTest
  @EnumSource(names = {"GCP", "CLOUD_FUNCTIONS", "AZURE"})
  void theSameModelGivesTheSameBytes(Target target) {
    List<String> sums = sums(target);

    assertThat(sums(target)).isEqualTo(sums).isNotEmpty();
  }

  private static List<String> sums(Target target) {
    List<KitFile> files = Kits.files(target, KitPlans.plain());
    return CloudKits.in(KitPlans.texts(files), "SHA256SUMS").lines().toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"GCP", "CLOUD_FUNCTIONS", "AZURE"})
  void aModelThatCountsIsNotDeployedUntilItIsSaidHow(Target target) {
    assertThatThrownBy(() -> Kits.files(target, CloudKits.counting(Optional.empty())))
        .hasMessageContaining("DEPLOY-101");
    for (PastSource past : List.of(PastSource.FOLDER, PastSource.MEMORY)) {
      assertThatThrownBy(() -> Kits.files(target, CloudKits.counting(Optional.of(past))))
          .hasMessageContaining("DEPLOY-102");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GCP", "CLOUD_FUNCTIONS", "AZURE"})
  void listsThatRulesAskGoAlong(Target target) {
    Map<String, String> texts =
        KitPlans.texts(Kits.files(target, KitPlans.counting(PastSource.CALLER)));
    String all = String.join("\n", texts.values());

    assertThat(texts.get("README.md")).contains("## Lists");
    assertThat(texts.get("deploy.sh")).contains("put the folder lists", "keep salt");
    assertThat(all).contains("RISKBENCH_SALT", "RISKBENCH_LISTS");
    if (target != Target.CLOUD_FUNCTIONS) {
      assertThat(texts.get("Dockerfile")).endsWith("COPY --chown=65532:65532 lists/ /lists/\n");
      assertThat(texts.get(".dockerignore")).contains("!lists\n");
    }
    if (target != Target.AZURE) {
      assertThat(texts.get(".gcloudignore")).contains("!/lists/\n");
    }
  }

  @Test
  void jsonIsRead() throws IOException {
    for (Target target : CloudKits.TARGETS) {
      for (Map.Entry<String, String> text :
          CloudKits.texts(target, Optional.of(PastSource.CALLER)).entrySet()) {
        if (text.getKey().endsWith(".json")) {
          assertThat(JSON.std.mapFrom(text.getValue())).as(text.getKey()).isNotEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void shellcheckHasNothingToSay(Target target, Optional<PastSource> past) throws Exception {
    assumeThat(CloudKits.hasProgram("shellcheck")).as("apt-get install shellcheck").isTrue();
    Path kit = CloudKits.written(target, past, folder);
    Path said = folder.resolve("said");
    Process check =
        new ProcessBuilder("sh", "-c", "shellcheck --shell=sh *.sh")
            .directory(kit.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    assertThat(check.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(check.exitValue()).as(Files.readString(said)).isZero();
  }

  @Test
  void longAndOddNamesOfModelsBecomeNamesThatCloudsTake() {
    List<String> odd =
        List.of("a", "0", "a--b-", "a".repeat(64), "a".repeat(63) + "b", "x-".repeat(32), "a--b");
    List<String> names =
        odd.stream().map(name -> ServedName.ofService(new ModelId(name, 1))).toList();

    assertThat(names)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]([a-z0-9]|-(?!-|$)){1,29}"));
  }

  @Test
  void anImageIsNamedByTheVeryFileInIt() {
    SealedModel model = KitPlans.plain().sealed();

    assertThat(CloudKits.texts(Target.GCP, Optional.empty()).get("deploy.sh"))
        .contains("riskbench-identity-sample")
        .contains(":1-" + model.fileSha256().substring(0, 8));
  }
}
