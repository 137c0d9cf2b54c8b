package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.cli.Terminal;
import org.riskbench.cli.WithoutWindow;
import org.riskbench.problem.ExitCode;

class GivenFilesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "b.CSV.GZ", "c.xlsx", "d.parquet", "e.db", "f.riskmodel"})
  void aNameThatEndsLikeATableOrAModelIsAFileEvenIfItIsNotThere(String name) {
    assertThat(GivenFiles.of(List.of(name))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "--version", "-Dx.csv", "models", "trian", "some.folder", "."})
  void whatIsNoFileIsACommand(String word) {
    assertThat(GivenFiles.of(List.of(word))).isEmpty();
  }

  @Test
  void aFileThatIsThereMayHaveAnyEnding() throws IOException {
    Path odd = Files.createFile(folder.resolve("export of today"));

    assertThat(GivenFiles.of(List.of(odd.toString()))).isPresent();
    assertThat(GivenFiles.of(List.of(folder.toString()))).isEmpty();
  }

  @Test
  void aFileWithAnOptionIsLeftToTheCommandLine() {
    assertThat(GivenFiles.of(List.of("a.csv", "--json"))).isEmpty();
  }

  @Test
  void nothingGivenIsNoFiles() {
    assertThat(GivenFiles.of(List.of())).contains(GivenFiles.NONE);
  }

  @Test
  void tablesAndModelsAreToldApartAndKnowTheirFolder() {
    GivenFiles given = GivenFiles.of(List.of("a.csv", "./b.RiskModel", "c.tsv")).orElseThrow();

    assertThat(given.tables())
        .containsExactly(Path.of("a.csv").toAbsolutePath(), Path.of("c.tsv").toAbsolutePath());
    assertThat(given.models()).containsExactly(Path.of("b.RiskModel").toAbsolutePath());
  }

  @Test
  void withoutADisplayTheCommandThatDoesTheSameIsNamed() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(said, true, StandardCharsets.UTF_8),
            new PrintStream(said, true, StandardCharsets.UTF_8),
            false);

    int exit = WithoutWindow.advise(terminal, List.of(Path.of("my data.csv")), List.of());

    assertThat(exit).isEqualTo(ExitCode.WRONG_USE);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .startsWith("USE-630")
        .contains("riskbench profile \"my data.csv\"");
  }
}
