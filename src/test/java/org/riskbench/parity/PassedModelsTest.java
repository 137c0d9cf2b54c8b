package org.riskbench.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealedModel;

/** Which models need not be compared again. */
class PassedModelsTest {
  @TempDir private Path folder;

  private static SealedModel model() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/golden"))) {
      return ModelFileReader.read(
          files.filter(file -> file.toString().endsWith(".riskmodel")).sorted().findFirst().get());
    }
  }

  private PassedModels of(String program) {
    return new PassedModels(folder.resolve("parity/passed.txt"), Optional.of(program));
  }

  @Test
  void aModelThatPassedIsKnownToTheNextStartOfTheSameProgramOnly() throws IOException {
    of("build-1 java-17").add(model());

    assertThat(of("build-1 java-17").contains(model())).isTrue();
    assertThat(of("build-2 java-17").contains(model())).isFalse();
    assertThat(of("build-1 java-25").contains(model())).isFalse();
  }

  @Test
  void aProgramThatNothingTellsApartRemembersNothing() throws IOException {
    PassedModels none = new PassedModels(folder.resolve("passed.txt"), Optional.empty());
    none.add(model());

    assertThat(none.contains(model())).isFalse();
    assertThat(folder.resolve("passed.txt")).doesNotExist();
  }

  @Test
  void aListThatCannotBeKeptOnlyCostsAnotherCheck() throws IOException {
    Files.writeString(folder.resolve("parity"), "a file where the folder should be");
    of("build").add(model());

    assertThat(of("build").contains(model())).isFalse();
  }
}
