package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.kit.KitFile;

/** What holds for the kit of any target, those that come later included. */
class EveryKitTest {
  private static KitPlan plan(Target target) {
    PastSource past = target.pasts().isEmpty() ? PastSource.CALLER : target.pasts().get(0);
    return KitPlans.countingAlone(past);
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void theSamePlanGivesTheSameBytesTrueSumsAndNothingOfThisMachine(Target target) {
    KitPlans.assertWellMade(target, () -> plan(target));
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void everyKitHasAPageAndItsPartsAndNoFileTellsOfThisMachineOrASecret(Target target)
      throws IOException {
    List<KitFile> files = Kits.files(target, plan(target));
    assertThat(files)
        .extracting(KitFile::path)
        .contains("README.md", "kit.json", "sbom.cdx.json", "SHA256SUMS");
    for (KitFile file : files) {
      assertClean(file.path(), file.content());
      if (file.path().endsWith(".jar") || file.path().endsWith(".zip")) {
        assertCleanWithin(file);
      }
    }
  }

  private static void assertCleanWithin(KitFile archive) throws IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive.content()))) {
      ZipEntry entry = entries.getNextEntry();
      while (entry != null) {
        assertClean(archive.path() + "!" + entry.getName(), entries.readAllBytes());
        entry = entries.getNextEntry();
      }
    }
  }

  private static void assertClean(String place, byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    List<String> ofThisMachine =
        List.of(
            System.getProperty("user.dir"),
            System.getProperty("java.home"),
            System.getProperty("java.io.tmpdir") + "/riskbench");
    assertThat(ofThisMachine.stream().filter(text::contains)).as(place).isEmpty();
    assertThat(text.contains("\n-----BEGIN PRIVATE KEY-----\n")).as(place).isFalse();
  }
}
