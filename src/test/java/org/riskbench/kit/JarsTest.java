package org.riskbench.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.ProblemException;

class JarsTest {
  private static final Jars JARS = new Jars(ClassPath.ofProgram(), "9.9.9");

  @TempDir private Path folder = Path.of("");

  @Test
  void theSameProgramGivesTheSameBytes() {
    assertThat(JARS.merged(Cut.SCORING)).isEqualTo(JARS.merged(Cut.SCORING));
  }

  @Test
  void aThinJarHoldsItsRoomsAndNoOthers() throws IOException {
    Map<String, byte[]> entries = entries(JARS.thin(Cut.SCORING));

    assertThat(entries)
        .containsKeys(
            "org/riskbench/scoring/RiskModel.class", "org/riskbench/modelfile/program.properties");
    assertThat(entries.keySet())
        .allMatch(path -> path.startsWith("org/riskbench/"))
        .noneMatch(path -> path.startsWith("org/riskbench/server/"))
        .noneMatch(path -> path.endsWith("Test.class"));
  }

  @Test
  void aMergedJarHoldsItsLibrariesToo() throws IOException {
    Map<String, byte[]> entries = entries(JARS.merged(Cut.SCORING));

    assertThat(entries)
        .containsKeys(
            "org/riskbench/scoring/RiskModel.class",
            "com/fasterxml/jackson/core/JsonFactory.class",
            "META-INF/licenses/jackson-core/LICENSE");
    assertThat(entries.keySet()).noneMatch(path -> path.endsWith("module-info.class"));
  }

  @Test
  void servicesOfSeveralLibrariesAreAllThere() throws IOException {
    Path one = jar("one-1.0.jar", Map.of("META-INF/services/a.B", "# first\none.B\n"));
    Path two = jar("two-1.0.jar", Map.of("META-INF/services/a.B", "two.B\none.B\n"));
    MergedJar merged = new MergedJar();
    merged.add("one", one);
    merged.add("two", two);

    assertThat(new String(merged.entries().get("META-INF/services/a.B"), StandardCharsets.UTF_8))
        .isEqualTo("one.B\ntwo.B\n");
  }

  @Test
  void servicesOfRoomsAreWhereJavaLooksForThem() throws IOException {
    assertThat(entries(JARS.thin(Cut.SERVER)))
        .containsKey("META-INF/services/org.slf4j.spi.SLF4JServiceProvider")
        .doesNotContainKey("org/riskbench/standalone/services/org.slf4j.spi.SLF4JServiceProvider");
  }

  @Test
  void signaturesOfOthersAreLeftOut() throws IOException {
    MergedJar merged = new MergedJar();
    merged.add("one", jar("one-1.0.jar", Map.of("META-INF/KEY.SF", "x", "META-INF/KEY.RSA", "y")));

    assertThat(merged.entries()).isEmpty();
  }

  @Test
  void oneClassInTwoVersionsIsRefused() throws IOException {
    MergedJar merged = new MergedJar();
    merged.add("one", jar("one-1.0.jar", Map.of("a/B.class", "x")));
    Path two = jar("two-1.0.jar", Map.of("a/B.class", "y"));

    assertThatThrownBy(() -> merged.add("two", two))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a/B.class");
  }

  @Test
  void aProgramWithoutAPartSaysWhich() {
    Jars none = new Jars(new ClassPath(List.of()), "1");

    assertThatThrownBy(() -> none.libraries(Cut.SCORING, "lib"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("KIT-101")
        .hasMessageContaining("jackson-core");
    assertThatThrownBy(() -> none.thin(Cut.SCORING)).hasMessageContaining("problem");
  }

  @Test
  void theListOfPartsNamesEachLibraryWithVersionAndSum() {
    String list =
        new String(
            PartsList.of(JARS, List.of(Cut.SERVER), new PartsList.Subject("m:1", "00")).content(),
            StandardCharsets.UTF_8);

    assertThat(list)
        .contains("\"machine-learning-model\"", "pkg:maven/io.javalin/javalin@", "SHA-256")
        .contains("pkg:maven/org.riskbench/riskbench-server@9.9.9");
    assertThat(Optional.of(list).filter(text -> text.contains(System.getProperty("user.home"))))
        .isEmpty();
  }

  private Path jar(String name, Map<String, String> texts) throws IOException {
    TreeMap<String, byte[]> entries = new TreeMap<>();
    texts.forEach((path, text) -> entries.put(path, text.getBytes(StandardCharsets.UTF_8)));
    byte[] manifest = "Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    return Files.write(
        folder.resolve(name), Bundle.of(Map.entry("META-INF/MANIFEST.MF", manifest), entries));
  }

  private static Map<String, byte[]> entries(byte[] jar) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (JarInputStream stream = new JarInputStream(new ByteArrayInputStream(jar))) {
      assertThat(stream.getManifest().getMainAttributes().getValue("Implementation-Version"))
          .isEqualTo("9.9.9");
      for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
        entries.put(entry.getName(), stream.readAllBytes());
      }
    }
    return entries;
  }
}
