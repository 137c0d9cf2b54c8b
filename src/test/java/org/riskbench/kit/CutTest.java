package org.riskbench.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CutTest {
  @ParameterizedTest
  @EnumSource
  void theArchitecturePageListsEveryArtifact(Cut cut) throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("src", "site", "markdown", "architecture.md")).stream()
            .filter(row -> row.startsWith("| `" + cut.artifact() + "` |"))
            .toList();
    String[] own =
        cut == Cut.FUNCTION
            ? new String[] {Cut.LAMBDA.artifact()}
            : cut.rooms().stream().filter(room -> !isOfScoring(room, cut)).toArray(String[]::new);

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).split("\\|")[2].split("[ `]+")).contains(own);
  }

  /** What every artifact has is told of the first alone. */
  private static boolean isOfScoring(String room, Cut cut) {
    return cut != Cut.SCORING && Cut.SCORING.rooms().contains(room);
  }
}
