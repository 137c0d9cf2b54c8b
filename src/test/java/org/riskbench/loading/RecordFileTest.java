package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.LoadOptions;
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
  void aRowWithBrokenQuotesDoesNotEndTheFile() {
    assertThat(read("a,b\n1,2\n3,\"x\" y\n4,\"z\n5,6\n"))
        .containsExactly("[a, b]", "0: 1,2", "1: aside", "2: aside", "3: 5,6");
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

  @Test
  void windows1252IsReadAsTheLoaderReadsIt() {
    byte[] bytes = "name,n\nMüller €,1\n".getBytes(Charset.forName("windows-1252"));
    Path file = Loading.file(folder, "w.csv", bytes);
    assertThat(read(file)).containsExactly("[name, n]", "0: Müller €,1");
    assertThat(Loading.load(file, LoadOptions.defaults()).rows().texts(0).levels())
        .containsExactly("Müller €");
  }

  @Test
  void aStrayByteHarmsNothingButItself() {
    byte[] bytes = "name,n\nMüller,1\nBjXrk,2\n".getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0xf6;
    assertThat(read(Loading.file(folder, "m.csv", bytes)))
        .containsExactly("[name, n]", "0: Müller,1", "1: Björk,2");
  }

  @Test
  void charactersOfTwoUnitsSurviveEveryEndOfABuffer() {
    String smiles = "\uD83D\uDE00".repeat(40_000);
    assertThat(read(Loading.file(folder, "s.csv", "a,b\nx" + smiles + ",2\n")))
        .containsExactly("[a, b]", "0: x" + smiles + ",2");
  }

  private List<String> read(String text) {
    return read(Loading.file(folder, "records.csv", text));
  }

  private static List<String> read(Path file) {
    List<String> read = new ArrayList<>();
    RecordFile.read(
        file,
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
