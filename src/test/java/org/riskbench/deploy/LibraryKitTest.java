package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.modelfile.MadeUpFields;
import org.riskbench.modelfile.MadeUpRecord;
import org.riskbench.scoring.RiskModel;

/** The kit of jars, used by other programs that have nothing else. */
class LibraryKitTest {
  @TempDir private Path folder = Path.of("");

  /** Runs a source file on the jars of a kit alone. */
  private String run(Path kit, String source, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", "lib/*", source));
    command.addAll(List.of(arguments));
    Path said = folder.resolve("said");
    Process program =
        new ProcessBuilder(command)
            .directory(kit.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(program.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue()).as(Files.readString(said)).isZero();
    return Files.readString(said);
  }

  private Path kit(KitPlan plan) {
    return KitPlans.write(Target.LIBRARY, plan, folder.resolve("kit"));
  }

  @Test
  void theSamePlanGivesTheSameBytesAndNothingOfThisMachine() {
    KitPlans.assertWellMade(Target.LIBRARY, () -> KitPlans.countingAlone(PastSource.CALLER));
  }

  @Test
  void aProgramOfOnesOwnScoresBitForBitAsTheDesk() throws Exception {
    KitPlan plan = KitPlans.countingAlone(PastSource.CALLER);
    RiskModel model = plan.sealed().model();
    String source =
        Path.of("src", "test", "resources", "embed", "ScoreMadeUp.java")
            .toAbsolutePath()
            .toString();

    assertThat(run(kit(plan), source, "model.riskmodel").lines().map(Double::valueOf).toList())
        .isEqualTo(MadeUpFields.probabilities(model, MadeUpRecord.of(model, 100)));
  }

  private static KitPlan plan(Optional<PastSource> past) {
    return past.map(KitPlans::countingAlone).orElseGet(KitPlans::plain);
  }

  @ParameterizedTest
  @EnumSource(
      value = PastSource.class,
      names = {"CALLER", "MEMORY"})
  void theExampleSaysWhatTheKitExpects(PastSource past) throws Exception {
    assertExample(plan(Optional.of(past)));
  }

  @Test
  void theExampleOfAModelWithoutAPastDoesToo() throws Exception {
    assertExample(plan(Optional.empty()));
  }

  private void assertExample(KitPlan plan) throws Exception {
    Path kit = kit(plan);

    assertThat(run(kit, "examples/ScoreOne.java", "model.riskmodel", "smoke/record.json"))
        .contains(Files.readString(kit.resolve("smoke/expected.txt")).strip());
  }

  @Test
  void itIsSmallAndHoldsNoServer() throws IOException {
    Path kit = kit(KitPlans.plain());
    try (var jars = Files.list(kit.resolve("lib"))) {
      List<Path> all = jars.toList();

      assertThat(all)
          .extracting(jar -> jar.getFileName().toString().replaceAll("-[0-9].*", ""))
          .containsExactlyInAnyOrder(
              "jackson-core", "jackson-jr-objects", "jspecify", "riskbench-scoring");
      assertThat(all.stream().mapToLong(jar -> jar.toFile().length()).sum()).isLessThan(2_500_000);
    }
  }

  @Test
  void itNamesItsCoordinatesAndWhatItNeeds() {
    Map<String, String> texts = KitPlans.texts(Kits.files(Target.LIBRARY, KitPlans.plain()));

    assertThat(texts.get("riskbench-scoring.pom"))
        .contains("<artifactId>riskbench-scoring</artifactId>", "<artifactId>jackson-core")
        .doesNotContain("@");
    assertThat(texts.get("README.md")).contains("riskbench-scoring:9.9.9", "-DpomFile=");
    assertThat(texts.get("examples/score.py")).contains("urllib", "/v1/score");
    assertThat(texts.get("examples/ScoreOne.kt")).contains("ModelFileReader.read");
  }

  @Test
  void aModelThatCountsIsNeverScoredAsIfThereWereNoPast() {
    KitPlan unsaid = KitPlans.countingAlone(PastSource.CALLER);
    KitPlan plan =
        new KitPlan(
            unsaid.sealed(), unsaid.modelFile(), Optional.empty(), unsaid.jars(), unsaid.onnx());

    assertThatThrownBy(() -> Kits.files(Target.LIBRARY, plan)).hasMessageContaining("DEPLOY-101");
    assertThatThrownBy(() -> Kits.files(Target.LIBRARY, KitPlans.countingAlone(PastSource.REDIS)))
        .hasMessageContaining("DEPLOY-102");
  }
}
