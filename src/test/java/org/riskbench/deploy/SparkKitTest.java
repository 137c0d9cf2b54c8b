package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riskbench.kit.ClassPath;
import org.riskbench.kit.Jars;
import org.riskbench.kit.KitFile;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.onnx.OnnxPart;

class SparkKitTest {
  private static final Path MODEL = Path.of("src/test/resources/golden/format-3.riskmodel");

  private static List<KitFile> kit() {
    byte[] bytes = ModelFileReader.bytes(MODEL);
    KitPlan plan =
        new KitPlan(
            ModelFileReader.read(bytes),
            bytes,
            Optional.empty(),
            new Jars(ClassPath.ofProgram(), "1"),
            new OnnxPart());
    return Kits.files(Target.SPARK, plan);
  }

  private static byte[] content(String path) {
    return kit().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow()
        .content();
  }

  private static String text(String path) {
    return new String(content(path), StandardCharsets.UTF_8);
  }

  @Test
  void aModelThatCountsEarlierRecordsIsNeverSubmittedWithoutThem() {
    assertThat(text("submit.sh")).contains("--out \"$out\" --past rows --lenient \"$@\"");
    assertThat(text("README.md")).contains("## Earlier records");
  }

  @Test
  void theSmokeRecordsAndAnswersBelongTogether() {
    List<String> records = text("smoke/records.csv").lines().toList();
    List<String> expected = text("smoke/expected.csv").lines().toList();

    assertThat(records).hasSameSizeAs(expected).hasSize(41);
    assertThat(expected.get(0)).isEqualTo("probability,score,decision,reasons,error");
    List<String> answers = expected.subList(1, 41);
    assertThat(answers).allMatch(line -> line.matches("[0-9.E-]+,[0-9]+,[A-Z]+,.*"));
    assertThat(answers.stream().distinct().count()).isGreaterThan(5);
  }

  @Test
  void theSameModelGivesTheSameBytes() {
    List<KitFile> once = kit();
    List<KitFile> again = kit();

    assertThat(once).hasSameSizeAs(again);
    for (int i = 0; i < once.size(); i++) {
      assertThat(again.get(i).path()).isEqualTo(once.get(i).path());
      assertThat(again.get(i).content()).isEqualTo(once.get(i).content());
    }
  }

  @Test
  void theJobJarIsSmallAndHasNoSparkInIt() {
    byte[] jar = content("riskbench-spark.jar");

    assertThat(jar.length).isLessThan(4 << 20);
    String names = new String(jar, StandardCharsets.ISO_8859_1);
    assertThat(names)
        .contains("org/riskbench/spark/Main.class")
        .doesNotContain("org/apache/spark/");
    assertThat(names).doesNotContain("org/riskbench/cli/");
  }
}
