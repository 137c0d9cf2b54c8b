package org.riskbench.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.ProblemException;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;

class DiagnosticBundleTest {
  private static final String LINE =
      "2026-11-26T09:59:48.947Z WARN  [job-files] DataLoader - "
          + "could not read /home/przybylski/Zanzibar77.csv of jane@example.org at 203.0.113.9\n";

  @TempDir private Path home;

  @BeforeEach
  void useTheDesk() throws IOException {
    Files.createDirectories(home.resolve("logs"));
    Files.createDirectories(home.resolve("models"));
    Files.writeString(home.resolve("logs").resolve("riskbench.log"), LINE);
    try (GZIPOutputStream out =
        new GZIPOutputStream(
            Files.newOutputStream(home.resolve("logs").resolve("riskbench.2026-11-25.0.log.gz")))) {
      out.write(LINE.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(home.resolve("logs").resolve("notes of przybylski.txt"), LINE);
    Files.write(home.resolve("models").resolve("przybylski-cards.v3.riskmodel"), new byte[1234]);
    Files.writeString(home.resolve("settings.json"), "{\"lastFolder\":\"/home/przybylski\"}");
  }

  private DiagnosticBundle bundle() {
    Settings settings =
        Settings.DEFAULT
            .folders(folders -> folders.withLast(Path.of("/home/przybylski/Kunden")))
            .serving(serving -> serving.withHost("203.0.113.9"));
    return DiagnosticBundle.of(
        new Places(home, home.resolve("models"), Optional.empty()),
        settings,
        new Told("1.2.3", List.of("1280 x 800 at 100 %"), List.of("DATA-104", "JOB-507")));
  }

  private String part(String name) {
    return bundle().parts().stream()
        .filter(part -> part.name().equals(name))
        .map(BundlePart::text)
        .collect(Collectors.joining());
  }

  @Test
  void nothingInItNamesAPersonAPlaceOrAValue() throws IOException {
    Path file = home.resolve("bundle.zip");
    bundle().writeTo(file);

    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(entry.getName() + text)
            .as(entry.getName())
            .doesNotContainIgnoringCase("przybylski")
            .doesNotContainIgnoringCase("zanzibar")
            .doesNotContain("jane", "203.0.113.9", "Kunden", home.toString());
      }
    }
  }

  @Test
  void itTellsWhatHelps() {
    assertThat(part("machine.txt"))
        .contains("Riskbench: 1.2.3", "Java: ", "MB at most", "display 1: 1280 x 800 at 100 %");
    assertThat(part("settings.txt"))
        .contains("theme: system", "last folder: set", "server address: another");
    assertThat(part("folders.txt")).contains("home: writable, disk of type", "GB free");
    assertThat(part("problems.txt")).isEqualTo("DATA-104\nJOB-507\n");
    assertThat(part("models.txt")).contains("1 models", "[word]:3: 1,234 bytes");
    assertThat(part("threads.txt")).contains("main (RUNNABLE)", "    at org.riskbench.diagnosis.");
    assertThat(part("logs/riskbench.log"))
        .startsWith(
            "2026-11-26T09:59:48.947Z WARN  [job-files] DataLoader - could not read [path]");
    assertThat(part("logs/riskbench.2026-11-25.0.log")).contains("could not read [path]");
  }

  @Test
  void ofALongLogTheLastIsTakenPackedOrNot() throws IOException {
    String many = LINE.repeat(30_000); // more than goes into a bundle
    String last = LINE.replace("could not read", "gave up on");
    Path packed = home.resolve("logs").resolve("riskbench.2026-11-25.0.log.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write((many + last).getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(home.resolve("logs").resolve("riskbench.log"), many + last);

    assertThat(part("logs/riskbench.2026-11-25.0.log").stripTrailing())
        .hasSizeGreaterThan(1_000_000)
        .endsWith("up on [path] of [address] at [number]");
    assertThat(part("logs/riskbench.log").stripTrailing())
        .endsWith("up on [path] of [address] at [number]");
  }

  @Test
  void itsFirstFileNamesAllOthers() {
    DiagnosticBundle bundle = bundle();

    assertThat(bundle.parts().get(0).name()).isEqualTo("README.txt");
    assertThat(bundle.parts().get(0).text())
        .contains(bundle.parts().stream().skip(1).map(BundlePart::name).toList());
  }

  @Test
  void aDeskOnWhichNothingWasDoneHasOneToo() {
    Path nowhere = home.resolve("nowhere");
    DiagnosticBundle bundle =
        DiagnosticBundle.of(
            new Places(nowhere, nowhere, Optional.empty()),
            Settings.DEFAULT,
            new Told("1.2.3", List.of(), List.of()));

    assertThat(bundle.parts()).extracting(BundlePart::name).contains("logs/none.txt");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsAProblem() throws IOException {
    Path file = Files.createFile(home.resolve("file")).resolve("bundle.zip");

    assertThatThrownBy(() -> bundle().writeTo(file))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("DIAG-101"));
  }
}
