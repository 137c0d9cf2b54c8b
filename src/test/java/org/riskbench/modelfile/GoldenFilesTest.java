package org.riskbench.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.DeskKey;
import org.riskbench.signing.OwnerName;

/**
 * Files of earlier formats score as they did when they were written. A format that is written no
 * more is never written anew; today's, while no release has it yet, by {@code ./mvnw -Dfast test
 * -Dtest=GoldenFilesTest -Driskbench.golden=write}.
 */
class GoldenFilesTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, Formats.NEWEST})
  void aFileOfEveryFormatScoresTheSameBits(int format) {
    byte[] file = GoldenFiles.file(format);

    assertThat(ModelFileReader.read(file).manifest().format()).isEqualTo(format);
    assertThat(GoldenFiles.answers(file)).isEqualTo(GoldenFiles.expected(format));
  }

  @Test
  void noFormatIsForgotten() {
    assertThat(Formats.NEWEST).as("add the new format to the numbers above").isEqualTo(3);
  }

  @Test
  @EnabledIfSystemProperty(named = "riskbench.golden", matches = "write")
  void writesTheFileOfTodaysFormat() throws IOException {
    GoldenFiles.write(
        Formats.NEWEST,
        ModelFileWriter.seal(
            GoldenFiles.draft(true),
            new ModelId("golden", 1),
            Instant.parse("2026-11-25T00:00:00Z"),
            Optional.of(DeskKey.make(OwnerName.typed("Nobody any more")))));
  }
}
