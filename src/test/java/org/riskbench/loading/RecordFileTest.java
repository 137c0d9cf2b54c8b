package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Rejected;
import org.riskbench.job.JobContext;

class RecordFileTest {
  @TempDir Path folder;

  @Test
  void everyRowComesOnceInFileOrder() {
    assertThat(read("a,b\n1,2\n\n3\n4,5\n\n"))
        .containsExactly("[a, b]", "0: 1,2", "1: aside", "2: 4,5");
  }

  @Test
  void aFileWithoutRowsGivesItsHeaderAlone() {
    assertThat(read("a,b\n")).containsExactly("[a, b]");
  }

  @Test
  void rowsAreCountedOnAcrossBatches() {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int i = 0; i < 300_000; i++) {
      text.append(i % 1_000 == 7 ? "x\n" : i + ",y\n");
    }
    List<String> read = read(text.toString());
    assertThat(read).hasSize(300_001);
    for (int i = 0; i < 300_000; i++) {
      assertThat(read.get(i + 1)).isEqualTo(i % 1_000 == 7 ? i + ": aside" : i + ": " + i + ",y");
    }
  }

  private List<String> read(String text) {
    List<String> read = new ArrayList<>();
    RecordFile.read(
        Loading.file(folder, "records.csv", text),
        new RecordFile.Sink() {
          @Override
          public void header(List<String> names) {
            read.add(names.toString());
          }

          @Override
          public void row(RecordFile.Row row) {
            read.add(row.number() + ": " + row.cell(0) + "," + row.cell(1));
          }

          @Override
          public void rejected(Rejected rejected) {
            read.add(rejected.row() + ": aside");
          }
        },
        JobContext.none());
    return read;
  }
}
