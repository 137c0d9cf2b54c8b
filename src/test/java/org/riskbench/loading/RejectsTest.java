package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;

class RejectsTest {
  @TempDir Path folder;

  @Test
  void theTextOfARejectedRowIsReadAgainFromTheFile() {
    Path file = Loading.file(folder, "d.csv", "a,b\r\n1,\"x\r\ny\"\r\nonly one\r\n2,z\r\n");
    Dataset data = Loading.load(file, LoadOptions.defaults());
    assertThat(raw(data)).isEqualTo("only one");
  }

  @Test
  void aFileThatChangedMeanwhileIsSaid() {
    Path file = Loading.file(folder, "d.csv", "a,b\nonly one\n2,z\n");
    Dataset data = Loading.load(file, LoadOptions.defaults());
    Loading.file(folder, "d.csv", "a,b\n2,z\n");
    Problem problem = Loading.problem(() -> raw(data));
    assertThat(problem.code()).isEqualTo("DATA-113");
  }

  @Test
  void theEstimateFollowsTheSizeOfTheFile() {
    StringBuilder text = new StringBuilder("a,b,c\n");
    for (int i = 0; i < 200_000; i++) {
      text.append(i).append(',').append(i * 0.5).append(",user").append(i).append('\n');
    }
    Path file = Loading.file(folder, "long.csv", text.toString());
    LoadEstimate estimate = LoadEstimate.of(file, LoadOptions.defaults());
    assertThat(estimate.rows()).isBetween(150_000L, 260_000L);
    assertThat(estimate.columns()).isEqualTo(3);
    assertThat(estimate.bytes()).isBetween(30_000_000L, 150_000_000L);
    assertThat(estimate.sentence()).matches("needs about \\d+ MB");
    assertThat(estimate.fits()).isTrue();
  }

  @Test
  void aTableBeyondTheMemoryIsRefusedInASentence() {
    Problem problem =
        Loading.problem(
            () -> new LoadEstimate(1_000_000, 30, 1_400_000_000L, 500_000_000L).require());
    assertThat(problem.code()).isEqualTo("DATA-116");
    assertThat(problem.what()).contains("1.4 GB").contains("500 MB");
  }

  private static String raw(Dataset data) {
    return Rejects.raw(data, data.rejected().get(0), JobContext.none());
  }
}
