package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.Rejected;
import org.riskbench.job.CancelledException;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.problem.Problem;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

class DataLoaderTest {
  private static final LoadOptions PLAIN = LoadOptions.defaults();

  @TempDir Path folder;

  @Test
  void onlyTheEmptyCellIsMissing() {
    Dataset data = Loading.load(folder, "country,name\nNA,Null\nDE,\n,nan\n", PLAIN);
    assertThat(data.rows().texts(0).get(0)).isEqualTo("NA");
    assertThat(data.rows().texts(1).get(0)).isEqualTo("Null");
    assertThat(data.rows().texts(1).get(1)).isEmpty();
    assertThat(data.rows().texts(0).get(2)).isEmpty();
    assertThat(data.rows().texts(1).get(2)).isEqualTo("nan");
  }

  @Test
  void codesWithLeadingZerosAndLongDigitsStayText() {
    Dataset data =
        Loading.load(
            folder,
            "zip,phone,card,amount\n00501,+4930123,4111111111111111,0\n10001,+4930124,4111111111111112,0.5\n",
            PLAIN);
    assertThat(data.rows().texts(0).get(0)).isEqualTo("00501");
    assertThat(data.rows().texts(1).get(0)).isEqualTo("+4930123");
    assertThat(data.rows().texts(2).get(1)).isEqualTo("4111111111111112");
    assertThat(data.rows().numbers(3)).containsExactly(0, 0.5);
  }

  @Test
  void aLateTextWidensAColumnOfManyNumbersWithoutLosingASpelling() {
    StringBuilder text = new StringBuilder("n,m\n");
    int rows = 70_000;
    for (int i = 0; i < rows; i++) {
      text.append(i).append(".50,").append(i).append('\n');
    }
    text.append("A7,1.25\n");
    Dataset data = Loading.load(folder, text.toString(), PLAIN);
    assertThat(data.schema().column(0).kind()).isEqualTo(ColumnKind.TEXT);
    assertThat(data.rows().texts(0).get(3)).isEqualTo("3.50");
    assertThat(data.rows().texts(0).get(rows)).isEqualTo("A7");
    assertThat(data.rows().numbers(1)[rows]).isEqualTo(1.25);
    assertThat(data.rejected()).isEmpty();
  }

  @Test
  void kindsFollowFromAllRows() {
    Dataset data =
        Loading.load(
            folder,
            "flag,when,level,count,label\nyes,2026-01-01,a,1,0\nNo,2026-01-02 10:00:00,b,2.5,1\n,2026-01-03T00:00:00Z,a,-3e2,1\n",
            PLAIN);
    assertThat(data.schema().columns())
        .extracting(column -> column.kind())
        .containsExactly(
            ColumnKind.BOOLEAN,
            ColumnKind.TIME,
            ColumnKind.CATEGORY,
            ColumnKind.NUMBER,
            ColumnKind.NUMBER);
    assertThat(data.rows().numbers(0)).containsExactly(1, 0, Double.NaN);
    assertThat(data.rows().numbers(3)).containsExactly(1, 2.5, -300);
  }

  @Test
  void aRowWithTheWrongNumberOfCellsIsSetAsideWithItsPlace() {
    Dataset data = Loading.load(folder, "a,b\n1,\"x\ny\"\n2\n3,z,9\n4,w\n", PLAIN);
    assertThat(data.size()).isEqualTo(2);
    assertThat(data.rows().texts(1).get(0)).isEqualTo("x\ny");
    assertThat(data.rejected())
        .containsExactly(
            new Rejected(1, 4, "b", Rejected.Reason.TOO_FEW_CELLS),
            new Rejected(2, 5, "b", Rejected.Reason.TOO_MANY_CELLS));
    assertThat(data.report().warnings()).extracting(Problem::code).contains("DATA-150");
  }

  @Test
  void aFileWithoutRowsIsToldFromOneWhoseRowsDoNotFit() {
    assertThat(Loading.problem(Loading.file(folder, "h.csv", "a,b\n"), PLAIN).what())
        .contains("no rows");
    assertThat(Loading.problem(Loading.file(folder, "m.csv", "a,b\n1\n2\n"), PLAIN).what())
        .contains("None of the 2 rows");
  }

  @Test
  void emptyLinesAreNoRows() {
    Dataset data = Loading.load(folder, "\n\na,b\n\n1,2\n\n3\n4,5\n\n", PLAIN);
    assertThat(data.rows().numbers(0)).containsExactly(1, 4);
    assertThat(data.rejected())
        .containsExactly(new Rejected(1, 7, "b", Rejected.Reason.TOO_FEW_CELLS));
  }

  @Test
  void aPlaceIsToldByTheNameTheColumnWasGiven() {
    Dataset data = Loading.load(folder, "a,,a\n1\n1,2\n1,2,3\n", PLAIN);
    assertThat(data.rejected()).extracting(Rejected::column).containsExactly("column_2", "a_2");
  }

  @Test
  void aRowSetAsideDoesNotChangeTheKindOfAColumn() {
    Dataset data = Loading.load(folder, "a,b\n1,2\nnonsense\n3,4\n", PLAIN);
    assertThat(data.schema().column(0).kind()).isEqualTo(ColumnKind.NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theSeparatorIsRecognised(String separator) {
    String text = "a_b_c\n1_\"x;,|\ty\"_3\n4_z_6\n".replace("_", separator);
    Dataset data = Loading.load(folder, text, PLAIN);
    assertThat(data.schema().size()).isEqualTo(3);
    assertThat(data.rows().texts(1).get(0)).isEqualTo("x;,|\ty");
  }

  @Test
  void marksAndOtherEncodingsAreRecognised() {
    Path marked = Loading.file(folder, "m.csv", "\ufeffname,n\nMüller,1\n");
    Path western =
        Loading.file(
            folder, "w.csv", "name,n\nMüller,1\n".getBytes(Charset.forName("windows-1252")));
    Path wide =
        Loading.file(
            folder, "u.csv", "\ufeffname,n\nMüller,1\n".getBytes(StandardCharsets.UTF_16LE));
    for (Path file : List.of(marked, western, wide)) {
      Dataset data = Loading.load(file, PLAIN);
      assertThat(data.schema().column(0).name()).isEqualTo("name");
      assertThat(data.rows().texts(0).get(0)).isEqualTo("Müller");
    }
    assertThat(Loading.load(western, PLAIN).report().warnings())
        .extracting(Problem::code)
        .containsExactly("DATA-152");
  }

  @Test
  void aCompressedFileLoadsWhateverItsName() throws IOException {
    String text = "a,b\n1,2\n3,4\n";
    Dataset data = Loading.load(Loading.file(folder, "zipped.dat", gzip(text)), PLAIN);
    assertThat(data.rows().numbers(1)).containsExactly(2, 4);
  }

  @Test
  void theFingerprintIsThatOfTheBytes() throws NoSuchAlgorithmException {
    byte[] bytes = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
    String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(Loading.load(Loading.file(folder, "f.csv", bytes), PLAIN).sha256())
        .isEqualTo(expected);
  }

  @Test
  void emptyAndRepeatedNamesAreMadeDistinct() {
    Dataset data = Loading.load(folder, "a,,a,a_2, b \n1,2,3,4,5\n", PLAIN);
    assertThat(data.schema().columns())
        .extracting(column -> column.name())
        .containsExactly("a", "column_2", "a_3", "a_2", "b");
    assertThat(data.report().warnings()).extracting(Problem::code).containsExactly("DATA-151");
  }

  @Test
  void everyUnusableFileGetsItsOwnSentence() throws IOException {
    assertThat(code(folder.resolve("none.csv"))).isEqualTo("DATA-100");
    assertThat(code(folder)).isEqualTo("DATA-101");
    assertThat(code(Loading.file(folder, "empty.csv", ""))).isEqualTo("DATA-105");
    assertThat(code(Loading.file(folder, "blank.csv", "\n\n"))).isEqualTo("DATA-105");
    assertThat(code(Loading.file(folder, "header.csv", "a,b\n"))).isEqualTo("DATA-106");
    assertThat(code(Loading.file(folder, "misfit.csv", "a,b\n1\n2\n"))).isEqualTo("DATA-106");
    assertThat(code(Loading.file(folder, "nul.csv", "a,b\n1,\0\n"))).isEqualTo("DATA-107");
    assertThat(code(Loading.file(folder, "x.csv", "%PDF-1.4 rest"))).isEqualTo("DATA-109");
    assertThat(code(Loading.file(folder, "line.csv", "x".repeat(10_000_000))))
        .isEqualTo("DATA-110");
    assertThat(code(Loading.file(folder, "commas.csv", ",".repeat(200_000)))).isEqualTo("DATA-111");
    assertThat(code(Loading.file(folder, "quote.csv", "a,\"b\n1,2\n3,4\n"))).isEqualTo("DATA-112");
    assertThat(code(Loading.file(folder, "text.csv", "\"a\"x,b\n1,2\n"))).isEqualTo("DATA-112");
    byte[] whole = gzip("a,b\n" + "1,2\n".repeat(100_000));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertThat(code(Loading.file(folder, "half.csv.gz", half))).isEqualTo("DATA-108");
  }

  @Test
  void aLongCellSetsOnlyItsRowAside() {
    Dataset data = Loading.load(folder, "a,b\n1,2\n3," + "x".repeat(2_000_000) + "\n5,6\n", PLAIN);
    assertThat(data.size()).isEqualTo(2);
    assertThat(data.rejected().get(0).reason()).isEqualTo(Rejected.Reason.CELL_TOO_LONG);
  }

  @Test
  void noSentenceHoldsACellValue() {
    Path file =
        Loading.file(folder, "s.csv", "who,label\nsecretA,red\nsecretB,green\nsecretC,blue\n");
    Problem problem = Loading.problem(file, PLAIN.label("label"));
    assertThat(problem.toString()).doesNotContain("secret", "red", "green", "blue");
  }

  @Test
  void aGivenKindWinsAndUnreadableCellsAreCounted() {
    Dataset data =
        Loading.load(
            folder,
            "income,bin\n100,42\nlots,43\n300,42\n",
            PLAIN.kind("income", ColumnKind.NUMBER).categorical(List.of("bin")));
    assertThat(data.rows().numbers(0)).containsExactly(100, Double.NaN, 300);
    assertThat(data.rows().texts(1).get(0)).isEqualTo("42");
    assertThat(data.report().warnings()).extracting(Problem::code).containsExactly("DATA-153");
  }

  @Test
  void rereadingUnderAnotherKindKeepsRolesAndLabels() throws Exception {
    Dataset data = Loading.load(folder, "zip,x,y\n1.0,a,1\n2,b,0\n1.0,c,1\n", PLAIN.label("y=0"));
    Dataset changed = data.with(data.schema().change("x", column -> column.as(ColumnRole.ENTITY)));
    Dataset again = DataLoader.reread(changed, "zip", ColumnKind.CATEGORY, JobContext.none());
    assertThat(again.rows().texts(0).get(0)).isEqualTo("1.0");
    assertThat(again.schema().column(1).role()).isEqualTo(ColumnRole.ENTITY);
    assertThat(again.labels().frauds()).isEqualTo(1);
    Loading.file(folder, "data.csv", "zip,x,y\n1.0,a,1\n3,b,0\n1.0,c,1\n");
    assertThat(
            Loading.problem(
                    () -> DataLoader.reread(data, "zip", ColumnKind.TEXT, JobContext.none()))
                .code())
        .isEqualTo("DATA-113");
    Files.delete(folder.resolve("data.csv"));
    assertThat(
            Loading.problem(
                () -> DataLoader.reread(data, "zip", ColumnKind.TEXT, JobContext.none())))
        .satisfies(gone -> assertThat(gone.code()).isEqualTo("DATA-118"))
        .satisfies(gone -> assertThat(gone.what()).contains("data.csv"));
  }

  @Test
  void aTestFileFollowsWithItsColumnsFoundByName() {
    Path test = Loading.file(folder, "test.csv", "label;extra;n\n1;?;7\n0;?;A\n");
    Dataset data = Loading.load(folder, "n,label\n1,0\n2,1\n", PLAIN.label("label").test(test));
    assertThat(data.size()).isEqualTo(4);
    assertThat(data.rows().texts(0).get(3)).isEqualTo("A");
    assertThat(data.report().firstTestRow()).hasValue(2);
    Path lacking = Loading.file(folder, "lacking.csv", "n\n1\n");
    assertThat(code(Loading.file(folder, "data.csv", "n,label\n1,0\n"), PLAIN.test(lacking)))
        .isEqualTo("DATA-114");
  }

  @Test
  void aCancelledLoadStopsHalfWay() {
    Path file = Loading.file(folder, "long.csv", "a,b\n" + "1,2\n".repeat(500_000));
    JobContext context = new CancelAfter(5);
    assertThatThrownBy(() -> DataLoader.load(file, PLAIN, context))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void aLoadRunsAsAJob() {
    Path file = Loading.file(folder, "job.csv", "a,b\n1,2\n");
    try (JobRunner runner = new InlineJobRunner()) {
      JobState<Dataset> state =
          runner.submit(JobRunner.Lane.FILES, DataLoader.job(file, PLAIN), ignored -> {}).state();
      assertThat(state).isInstanceOf(JobState.Succeeded.class);
    }
  }

  private static String code(Path file) {
    return code(file, PLAIN);
  }

  private static String code(Path file, LoadOptions options) {
    return Loading.problem(file, options).code();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
