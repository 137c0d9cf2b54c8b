package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.riskbench.kit.ClassPath;
import org.riskbench.kit.Jars;
import org.riskbench.kit.KitFile;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.onnx.OnnxPart;

class SparkKitTest {
  private static final Path MODEL = Path.of("src/test/resources/golden/format-3.riskmodel");

  private static Map<String, KitFile> kit() {
    byte[] bytes = ModelFileReader.bytes(MODEL);
    KitPlan plan =
        new KitPlan(
            ModelFileReader.read(bytes),
            bytes,
            Optional.empty(),
            new Jars(ClassPath.ofProgram(), "1"),
            new OnnxPart());
    return Kits.files(Target.SPARK, plan).stream()
        .collect(Collectors.toMap(KitFile::path, Function.identity()));
  }

  private static String text(KitFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  @Test
  void aModelThatCountsEarlierRecordsIsNeverSubmittedWithoutThem() {
    Map<String, KitFile> kit = kit();

    assertThat(text(kit.get("submit.sh"))).contains("--out \"$out\" --past rows \"$@\"");
    assertThat(text(kit.get("README.md"))).contains("## Earlier records");
  }

  @Test
  void theSmokeRecordsAndAnswersBelongTogether() {
    Map<String, KitFile> kit = kit();
    List<String> records = text(kit.get("smoke/records.csv")).lines().toList();
    List<String> expected = text(kit.get("smoke/expected.csv")).lines().toList();

    assertThat(records).hasSameSizeAs(expected).hasSize(41);
    assertThat(expected.get(0)).isEqualTo("probability,score,decision,reasons,error");
    assertThat(expected.subList(1, 41)).allMatch(line -> line.matches("[0-9.E-]+,[0-9]+,[A-Z]+,.*"));
    assertThat(expected.subList(1, 41).stream().distinct().count()).isGreaterThan(5);
  }

  @Test
  void theSameModelGivesTheSameBytes() {
    Map<String, KitFile> once = kit();
    Map<String, KitFile> again = kit();

    assertThat(once.keySet()).isEqualTo(again.keySet());
    once.forEach((path, file) -> assertThat(file.content()).isEqualTo(again.get(path).content()));
  }

  @Test
  void theJobJarIsSmallAndHasNoSparkInIt() {
    byte[] jar = kit().get("riskbench-spark.jar").content();

    assertThat(jar.length).isLessThan(4 << 20);
    String names = new String(jar, StandardCharsets.ISO_8859_1);
    assertThat(names).contains("org/riskbench/spark/Main.class").doesNotContain("org/apache/spark/");
    assertThat(names).doesNotContain("org/riskbench/cli/");
  }
}
