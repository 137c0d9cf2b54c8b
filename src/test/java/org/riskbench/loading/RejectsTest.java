package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.Rejected;
import org.riskbench.dataset.RowNumbers;
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
  void aFileOfTheSameLengthWithOtherBytesHasChanged() {
    Path file = Loading.file(folder, "d.csv", "a,b\nonly one\n2,z\n");
    Dataset data = Loading.load(file, LoadOptions.defaults());
    Loading.file(folder, "d.csv", "a,b\nonly two\n2,z\n");
    assertThat(Loading.problem(() -> raw(data)).code()).isEqualTo("DATA-113");
  }

  @Test
  void aFileThatIsGoneIsSaid() throws IOException {
    Path file = Loading.file(folder, "d.csv", "a,b\nonly one\n2,z\n");
    Dataset data = Loading.load(file, LoadOptions.defaults());
    Files.delete(file);
    assertThat(Loading.problem(() -> raw(data)).code()).isEqualTo("DATA-118");
  }

  @Test
  void aRowOverSeveralLinesIsShownWhole() {
    Path file = Loading.file(folder, "d.csv", "a,b,c\n1,2,3\n\"x\n\"\"y\"\"\nz\",2\n4,5,6\n");
    Dataset data = Loading.load(file, LoadOptions.defaults());
    assertThat(raw(data)).isEqualTo("\"x\n\"\"y\"\"\nz\",2");
  }

  @Test
  void aRowWithBrokenQuotesIsShownAsTheLineItStandsIn() {
    Path file =
        Loading.file(folder, "d.csv", "a,b\n1,\"x\n2,\"y\" z\n3,\"5\" or 6\nonly \"one\n4,5\n");
    Dataset data = Loading.load(file, LoadOptions.defaults());
    List<String> texts = new ArrayList<>();
    Rejects.raw(data, data.rejected(), JobContext.none(), (row, text) -> texts.add(text));
    assertThat(texts).containsExactly("1,\"x", "2,\"y\" z", "3,\"5\" or 6", "only \"one");
    assertThat(data.size()).isEqualTo(1);
  }

  @Test
  void aVeryLongLineIsCut() {
    Path file = Loading.file(folder, "d.csv", "a,b\n" + "x".repeat(3_000_000) + "\n2,z\n");
    Dataset data = Loading.load(file, LoadOptions.defaults());
    assertThat(raw(data)).hasSize(4_001).endsWith("…");
  }

  @Test
  void aBrokenLineOfJsonIsShown() {
    Path file = Loading.file(folder, "d.jsonl", "{\"a\":1}\n{\"a\":\n{\"a\":3}\n");
    Dataset data = Loading.load(file, LoadOptions.defaults());
    assertThat(raw(data)).isEqualTo("{\"a\":");
  }

  @Test
  void aRowOfTheTestFileIsReadFromThere() {
    Path file = Loading.file(folder, "d.csv", "a,b\n1,2\nonly one\n2,z\n");
    Path test = Loading.file(folder, "t.csv", "b,a\n1,2\n3,4\n5,6\nother\n");
    Dataset data = Loading.load(file, LoadOptions.defaults().test(test));
    RowNumbers numbers = RowNumbers.of(data);

    assertThat(data.rejected()).extracting(Rejected::ofTest).containsExactly(false, true);
    assertThat(Rejects.raw(data, data.rejected().get(1), JobContext.none())).isEqualTo("other");
    assertThat(numbers.of(1)).isEqualTo(3);
    assertThat(numbers.isTest(1)).isFalse();
    assertThat(numbers.of(4)).isEqualTo(3);
    assertThat(numbers.isTest(4)).isTrue();
  }

  @Test
  void theListOfRowsIsWrittenWholeOrNotAtAll() throws IOException {
    Path file = Loading.file(folder, "d.csv", "a,b\nonly one\n2,z\n");
    Dataset data = Loading.load(file, LoadOptions.defaults());
    Path list = folder.resolve("list.csv");
    RejectList.write(data, list, true, JobContext.none());
    assertThat(list)
        .content()
        .isEqualTo(
            "file,row,line,column,reason,text\r\n"
                + "d.csv,1,2,b,has fewer cells than the header,only one\r\n");

    Loading.file(folder, "d.csv", "a,b\n2,z\n");
    Problem problem =
        Loading.problem(
            () -> RejectList.write(data, folder.resolve("other.csv"), true, JobContext.none()));
    assertThat(problem.code()).isEqualTo("DATA-113");
    assertThat(folder).isDirectoryNotContaining("glob:**{other,aside}*");
    assertThat(
            Loading.problem(
                    () ->
                        RejectList.write(
                            data, folder.resolve("no/such/list.csv"), false, JobContext.none()))
                .code())
        .isEqualTo("DATA-119");
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
