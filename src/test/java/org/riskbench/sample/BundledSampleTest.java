package org.riskbench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.JobContext;

/** The committed sample is what its data sheet says: the generator's own work. */
class BundledSampleTest {
  private static final Path BUNDLED = Path.of("datasets", "identity-sample.csv.gz");

  private final Path folder;

  BundledSampleTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theCommandInTheDataSheetMakesTheCommittedContent() throws IOException {
    Path fresh = folder.resolve("fresh.csv");
    SampleReport report = SampleWriter.write(new SamplePlan(30_000, 7), fresh, JobContext.none());

    try (GZIPInputStream content = new GZIPInputStream(Files.newInputStream(BUNDLED))) {
      assertThat(content.readAllBytes()).isEqualTo(Files.readAllBytes(fresh));
    }
    assertThat(Files.readString(Path.of("datasets", "README.md")))
        .contains("SYNTHETIC", "--rows 30000 --seed 7", report.sha256());
  }
}
