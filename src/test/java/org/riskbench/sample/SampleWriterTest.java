package org.riskbench.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;

class SampleWriterTest {
  private static final SamplePlan SMALL = new SamplePlan(1_000, 5);

  private final Path folder;

  SampleWriterTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theSamePlanGivesTheSameBytesInAnyLanguage() throws IOException {
    Path one = write(SMALL, "one.csv");
    Locale before = Locale.getDefault();
    Path two;
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      two = write(SMALL, "two.csv");
    } finally {
      Locale.setDefault(before);
    }

    assertThat(two).hasSameBinaryContentAs(one);
    assertThat(Files.readAllBytes(write(new SamplePlan(1_000, 6), "other.csv")))
        .isNotEqualTo(Files.readAllBytes(one));
  }

  @Test
  void aCompressedSampleHoldsTheSameBytesAndItsHeaderNoTime() throws IOException {
    Path plain = write(SMALL, "sample.csv");
    Path packed = write(SMALL, "sample.csv.gz");

    try (GZIPInputStream content = new GZIPInputStream(Files.newInputStream(packed))) {
      assertThat(content.readAllBytes()).isEqualTo(Files.readAllBytes(plain));
    }
    assertThat(Files.readAllBytes(packed))
        .startsWith(0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xff);
  }

  @Test
  void theReportTellsRowsFraudsAndChecksum() throws Exception {
    Path file = folder.resolve("sample.csv");

    SampleReport report = SampleWriter.write(SMALL, file, JobContext.none());

    SampleTable table = SampleTable.read(file);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    assertThat(report.rows()).isEqualTo(1_000).isEqualTo(table.size());
    assertThat(report.positives()).isEqualTo((int) Math.round(1_000 * table.fraudRate(0, 1_000)));
    assertThat(report.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(report.file()).isEqualTo(file);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, -1, Long.MIN_VALUE})
  void theSmallestSampleHoldsSomeFraud(long seed) throws IOException {
    SampleTable table = SampleTable.read(write(new SamplePlan(100, seed), "small.csv"));

    assertThat(table.fraudRate(0, 100)).isBetween(.01, .10);
  }

  @Test
  void cancellingLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("sample.csv");
    Files.writeString(file, "precious");

    assertThatThrownBy(
            () -> SampleWriter.write(new SamplePlan(10_000, 1), file, new CancelledHalfWay()))
        .isInstanceOf(CancelledException.class);

    assertThat(file).hasContent("precious");
    assertThat(folder).isDirectoryContaining(file::equals);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void anOldSampleIsReplaced() throws IOException {
    Path file = folder.resolve("sample.csv");
    Files.writeString(file, "old");

    write(SMALL, "sample.csv");

    assertThat(SampleTable.read(file).size()).isEqualTo(1_000);
  }

  @Test
  void placesThatCannotHoldAFileAreRefused() {
    assertThat(refusal(folder.resolve("missing/sample.csv"))).isEqualTo("USE-151");
    assertThat(refusal(folder)).isEqualTo("USE-152");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 99, 10_000_001})
  void sizesOutOfRangeAreRefused(int rows) {
    assertThat(
            catchThrowableOfType(ProblemException.class, () -> new SamplePlan(rows, 1))
                .problem()
                .code())
        .isEqualTo("USE-150");
  }

  private static String refusal(Path file) {
    return catchThrowableOfType(
            ProblemException.class, () -> SampleWriter.write(SMALL, file, JobContext.none()))
        .problem()
        .code();
  }

  private Path write(SamplePlan plan, String name) {
    return SampleWriter.write(plan, folder.resolve(name), JobContext.none()).file();
  }

  /** A job whose user loses patience after the first rows. */
  private static final class CancelledHalfWay implements JobContext {
    private double done;

    @Override
    public void progress(double fraction, String phaseKey) {
      done = fraction;
    }

    @Override
    public JobContext share(double weight, String phaseKey) {
      return this;
    }

    @Override
    public void checkpoint() {
      if (done > .4) {
        throw new CancelledException();
      }
    }

    @Override
    public <T> List<T> parallel(List<? extends Callable<T>> parts) {
      return JobContext.none().parallel(parts);
    }
  }
}
