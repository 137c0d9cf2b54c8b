package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** Half of one file and half of another never pass for a table. */
class ChangingFileTest {
  private static final String ROWS = "a,b\n" + "1,2\n".repeat(100);

  @TempDir Path folder;

  private FileStanding standing(Path file) {
    return FileStanding.of(TableOrigin.file(file));
  }

  @Test
  void aFileThatGetsShorterWhileItIsReadIsRefused() throws IOException {
    Path file = Loading.file(folder, "shrinks.csv", ROWS);
    FileStanding before = standing(file);
    Files.writeString(file, "a,b\n1,2\n");

    assertThatThrownBy(before::check)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("DATA-113"));
  }

  @Test
  void anotherFileInItsPlaceIsRefused() throws IOException {
    Path file = Loading.file(folder, "replaced.csv", ROWS);
    Path other = Loading.file(folder, "other.csv", ROWS + ROWS);
    FileStanding before = standing(file);
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(before::check).isInstanceOf(ProblemException.class);
  }

  @Test
  void aFileThatGrowsIsLoadedWithAWarning() throws IOException {
    Path file = Loading.file(folder, "grows.csv", ROWS);
    FileStanding before = standing(file);
    Files.writeString(file, "3,4\n", StandardOpenOption.APPEND);

    assertThat(before.check().map(Problem::code)).contains("DATA-123");
  }

  @Test
  void aFileLeftAloneOrGoneSaysNothing() throws IOException {
    Path file = Loading.file(folder, "same.csv", ROWS);
    FileStanding before = standing(file);

    assertThat(before.check()).isEmpty();
    Files.delete(file);
    assertThat(before.check()).isEmpty();
  }

  @Test
  void utf16WithoutAMarkIsRecognised() {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Path file = Loading.file(folder, "wide.csv", "größe,name\n1.5,Żółć\n2,x\n".getBytes(charset));
      Dataset data = Loading.load(file, LoadOptions.defaults());

      assertThat(data.size()).isEqualTo(2);
      assertThat(data.schema().column(0).name()).isEqualTo("größe");
      assertThat(data.rows().numbers(0)).containsExactly(1.5, 2);
    }
  }
}
