package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.Rejected;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.ColumnKind;

/** Whatever lies in a file: a dataset or a sentence. */
class DamagedCsvTest {
  private static final String GOOD =
      """
      id,when,amount,name,flag,label
      1,31/12/2026 10:00,"1,234.50",Ann,yes,0
      2,01/02/2026 11:30,NA,"Bo ""B"" Lee",no,1
      3,,12.00,"two
      lines",,0
      00501,2026-01-01,$5,Żółć,?,1
      """;

  private static final String[] GOOD_ROWS = {
    "b,c",
    ",",
    "\"Beta\",c",
    "\"Beta, Inc.\",\"\"",
    "\"two\nlines\",\"x\n\n\"\"y\"\"\"",
    "5\" pipe,\"\""
  };

  private static final String[] BROKEN_ROWS = {
    "x",
    "x,b,c,d",
    "x,\"Acme\" Ltd,0",
    "x,\"Acme \"Best\" Ltd, Inc.\",\"c",
    "x,\"Acme,0",
    "x,b,\"c",
    "x,\"\"\"Acme,0",
    "x\"\"\",\"\"\"\",\"c"
  };

  @TempDir Path folder;

  @Test
  void mutatedBytesGiveADatasetOrASentence() {
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    Random random = new Random(20261123);
    int loaded = 0;
    for (int i = 0; i < 1_500; i++) {
      loaded += loads(mutated(good, random)) ? 1 : 0;
    }
    assertThat(loaded).isBetween(300, 1_499);
  }

  @Test
  void mutatedCompressedBytesGiveADatasetOrASentence() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(GOOD.getBytes(StandardCharsets.UTF_8));
    }
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      loads(mutated(packed.toByteArray(), random));
    }
  }

  private boolean loads(byte[] bytes) {
    Path file = Loading.file(folder, "mutated.csv", bytes);
    try {
      Dataset data = Loading.load(file, LoadOptions.defaults());
      assertThat(data.report().evidence()).hasSize(data.schema().size());
      return true;
    } catch (ProblemException e) {
      assertThat(e.problem().what()).isNotBlank().doesNotContain("Exception");
      return false;
    }
  }

  private static byte[] mutated(byte[] good, Random random) {
    byte[] bytes = good.clone();
    int changes = 1 + random.nextInt(6);
    byte[] odd = {'"', ',', '\n', '\r', ';', '\t', 0, (byte) 0xff, (byte) 0xc3, '%', '-', '('};
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] =
          random.nextBoolean() ? odd[random.nextInt(odd.length)] : (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  @Test
  void oneLineOfTenMegabytesIsSetAsideOrRefused() {
    String line = "x".repeat(10_000_000);
    assertThat(problem("a,b\n" + line + "\n").code()).isEqualTo("DATA-106");
    assertThat(problem(line).code()).isEqualTo("DATA-110");
    assertThat(problem("a,b\n\"" + line).code()).isEqualTo("DATA-106");
    assertThat(problem("\"" + line).code()).isEqualTo("DATA-112");
    Dataset data = Loading.load(folder, "a,b\n" + line + ",1\n2,3\n", LoadOptions.defaults());
    assertThat(data.size()).isEqualTo(1);
    assertThat(data.rejected()).hasSize(1);
  }

  @Test
  void textAfterAClosingQuoteSetsItsRowAside() {
    Dataset data =
        Loading.load(
            folder, "id,name,label\n1,a,0\n2,\"Acme\" Ltd,0\n3,\"b\",1\n", LoadOptions.defaults());
    assertThat(data.rows().numbers(0)).containsExactly(1, 3);
    assertThat(data.rejected()).containsExactly(new Rejected(1, 3, "name", Rejected.Reason.QUOTE));
  }

  @Test
  void aQuoteThatIsNotClosedSetsOnlyItsRowAside() {
    String rows = "1,b,0\n".repeat(400_000);
    Dataset data =
        Loading.load(
            folder, "id,name,label\n" + rows + "2,\"Acme,0\n" + rows, LoadOptions.defaults());
    assertThat(data.size()).isEqualTo(800_000);
    assertThat(data.rejected())
        .containsExactly(new Rejected(400_000, 400_002, "name", Rejected.Reason.UNCLOSED));
  }

  @Test
  void everyGoodRowLoadsWhateverBrokenOnesStandBetween() {
    Random random = new Random(20261125);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder("id,name,note\n");
      int good = 0;
      int broken = 0;
      for (int row = 0; row < 40; row++) {
        if (random.nextInt(4) == 0) {
          text.append(BROKEN_ROWS[random.nextInt(BROKEN_ROWS.length)]).append('\n');
          broken++;
        } else {
          String cells = GOOD_ROWS[random.nextInt(GOOD_ROWS.length)];
          text.append(++good).append(',').append(cells).append('\n');
        }
      }
      Dataset data = Loading.load(folder, text.toString(), LoadOptions.defaults());
      assertThat(data.size()).as("%s", text).isEqualTo(good);
      assertThat(data.rows().numbers(0))
          .containsExactly(IntStream.rangeClosed(1, good).asDoubleStream().toArray());
      assertThat(data.rejected()).as("%s", text).hasSize(broken);
      assertThat(text.toString().split("\n", -1))
          .describedAs("each reject begins where a broken row stands")
          .satisfies(
              lines ->
                  data.rejected()
                      .forEach(row -> assertThat(lines[(int) row.line() - 1]).startsWith("x")));
    }
  }

  @Test
  void aCellThatMayHaveSwallowedRowsIsTold() {
    Dataset data =
        Loading.load(
            folder,
            "id,name,label\n1,a,0\n2,\"b,0\n3,c,1\n4,d\",0\n5,\"two\nlines\",1\n",
            LoadOptions.defaults());
    assertThat(data.rows().numbers(0)).containsExactly(1, 2, 5);
    assertThat(data.report().warnings())
        .filteredOn(warning -> warning.code().equals("DATA-115"))
        .singleElement()
        .satisfies(warning -> assertThat(warning.what()).contains("line 3").doesNotContain("more"));
  }

  @Test
  void manyQuotesThatAreNotClosedAreReadPast() {
    Dataset data =
        Loading.load(
            folder, "a,b\n" + "a\",\"c\n".repeat(100_000) + "1,2\n", LoadOptions.defaults());
    assertThat(data.size()).isEqualTo(1);
    assertThat(data.rejected()).hasSize(100_000);
  }

  @Test
  void fiftyThousandColumnsLoad() {
    StringBuilder text = new StringBuilder("c0");
    for (int i = 1; i < 50_000; i++) {
      text.append(",c").append(i);
    }
    String cells = "1" + ",2".repeat(49_999);
    Dataset data =
        Loading.load(folder, text + "\n" + cells + "\n" + cells + "\n", LoadOptions.defaults());
    assertThat(data.schema().size()).isEqualTo(50_000);
    assertThat(data.rows().numbers(49_999)).containsExactly(2, 2);
  }

  @Test
  void aNulByteAtTheBeginningShowsThatAFileIsNoText() {
    assertThat(problem("a,b\n1,\0\n").code()).isEqualTo("DATA-107");
  }

  @Test
  void aNulByteFurtherOnSetsItsRowAside() {
    String rows = "1,2\n".repeat(50_000);
    Dataset data = Loading.load(folder, "a,b\n" + rows + "3,x\0y\n" + rows, LoadOptions.defaults());

    assertThat(data.size()).isEqualTo(100_000);
    assertThat(data.schema().column(1).kind()).isEqualTo(ColumnKind.NUMBER);
    assertThat(data.rejected())
        .containsExactly(new Rejected(50_000, 50_002, "b", Rejected.Reason.NUL));
  }

  @Test
  void aFileThatVanishesWhileItIsReadDoesNotHang() {
    Path file = Loading.file(folder, "v.csv", "a,b\n" + "1,2\n".repeat(400_000));
    long rows =
        duringLoad(
            file,
            () -> {
              try {
                Files.deleteIfExists(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(rows).isIn(400_000L, -1L);
  }

  @Test
  void aFileThatGrowsWhileItIsReadKeepsItsRowsWhole() {
    Path file = Loading.file(folder, "g.csv", "a,b\n" + "1,2\n".repeat(400_000));
    long rows =
        duringLoad(
            file,
            () -> {
              try {
                Files.writeString(file, "1,2\n", StandardOpenOption.APPEND);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(rows).isGreaterThanOrEqualTo(400_000);
  }

  /** Rows loaded, or -1 if there was a sentence instead. */
  private static long duringLoad(Path file, Runnable disturb) {
    try {
      return DataLoader.load(file, LoadOptions.defaults(), new Disturbed(disturb)).size();
    } catch (ProblemException e) {
      return -1;
    }
  }

  /** Does something at the first progress and nothing else. */
  private static final class Disturbed implements JobContext {
    private final Runnable disturb;
    private boolean done;

    Disturbed(Runnable disturb) {
      this.disturb = disturb;
    }

    @Override
    public void progress(double fraction, String phaseKey) {
      if (!done) {
        done = true;
        disturb.run();
      }
    }

    @Override
    public JobContext share(double weight, String phaseKey) {
      return this;
    }

    @Override
    public void checkpoint() {
      // never cancelled
    }

    @Override
    public <T> List<T> parallel(List<? extends Callable<T>> parts) {
      return JobContext.none().parallel(parts);
    }
  }

  @Test
  void everyCheckpointMayEndTheLoadAndLeavesTheFileFree() throws IOException {
    Path file = Loading.file(folder, "c.csv", GOOD + "9,,1,x,no,0\n".repeat(60_000));
    for (int checkpoints = 0; checkpoints < 60; checkpoints += 3) {
      CancelAfter context = new CancelAfter(checkpoints);
      int at = checkpoints;
      if (at < 20) {
        assertThatThrownBy(() -> DataLoader.load(file, LoadOptions.defaults(), context))
            .as("checkpoint %d", at)
            .isInstanceOf(CancelledException.class);
      }
    }
    assertThat(Files.deleteIfExists(file)).isTrue();
  }

  private Problem problem(String text) {
    return Loading.problem(Loading.file(folder, "p.csv", text), LoadOptions.defaults());
  }
}
