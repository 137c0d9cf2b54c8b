package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.Rejected;
import org.riskbench.problem.Problem;
import org.riskbench.schema.ColumnValues;

/** Tables as other programs write them: quotes of other kinds, lines before the header. */
class CsvShapeTest {
  @TempDir Path folder;

  @Test
  void aBackslashBeforeAQuoteMakesItACharacter() {
    Dataset data =
        load("id,says,n\n" + rows("%d,\"a \\\"b, %d\\\" \\\\ \\n c\",1\n") + "7,\"C:\\\\\",2\n");
    assertThat(data.rejected()).isEmpty();
    assertThat(texts(data, 1)).contains("a \"b, 3\" \\ \\n c", "C:\\");
  }

  @Test
  void aPathThatEndsInABackslashIsNoEscapeWhereQuotesAreDoubled() {
    Dataset data = load("id,path,n\n" + rows("%d,\"C:\\d%d\\\",1\n") + "7,\"say \"\"x\"\"\",2\n");
    assertThat(data.rejected()).isEmpty();
    assertThat(texts(data, 1)).contains("C:\\d3\\", "say \"x\"");
  }

  @Test
  void anEscapedQuoteDoesNotCloseACellOfSeveralLines() {
    Dataset data =
        load("id,says,n\n" + rows("%d,\"first \\\"%d\nsecond, \\\" third\",1\n") + "7,\"open,1\n");
    assertThat(texts(data, 1)).contains("first \"3\nsecond, \" third");
    assertThat(data.rejected())
        .extracting(Rejected::reason)
        .containsExactly(Rejected.Reason.UNCLOSED);
  }

  @Test
  void cellsMayStandInSingleQuotes() {
    Dataset data = load("'id','who'\n" + rows("'%d','O''Neil, %d'\n"));
    assertThat(data.rejected()).isEmpty();
    assertThat(data.schema().column(1).name()).isEqualTo("who");
    assertThat(texts(data, 1)).contains("O'Neil, 3");
  }

  @Test
  void anApostropheAtTheBeginningOfAWordIsNoQuote() {
    Dataset data = load("id,town\n" + rows("%d,'s-Gravenhage %d\n") + "7\n");
    assertThat(data.rejected()).hasSize(1);
    assertThat(texts(data, 1)).contains("'s-Gravenhage 3");
  }

  @Test
  void linesBeforeTheHeaderArePassedOverAndTold() {
    Dataset data =
        load("Payments of May\nmade by Ann, Bo\n\nid;amount;fraud\n" + rows("%d;%d,5;0\n"));
    assertThat(data.schema().columns()).extracting(c -> c.name()).contains("id", "amount", "fraud");
    assertThat(data.size()).isEqualTo(40);
    assertThat(data.report().warnings())
        .filteredOn(warning -> warning.code().equals("DATA-122"))
        .extracting(Problem::what)
        .containsExactly(
            "What stands before line 4 was passed over: that line was taken for the column names.");
  }

  @Test
  void whatIsNoHeaderIsNotTakenForOneFurtherDown() {
    Dataset data = load("text\n" + rows("%d, %d, of all\n"), 41);
    assertThat(data.schema().size()).isEqualTo(1);
    Dataset numbers = load("a,b\n" + rows("%d,%d,9\n"), 41);
    assertThat(numbers.schema().size()).isEqualTo(2);
  }

  @Test
  void placesAreToldByTheLinesOfTheFile() {
    Dataset data = load("Report\nid,a,b\n" + rows("%d,%d,x\n") + "1,\"x\"y,z\n");
    assertThat(data.rejected()).containsExactly(new Rejected(40, 43, "a", Rejected.Reason.QUOTE));
  }

  @Test
  void aHeaderThatHoldsValuesIsDoubted() {
    Dataset data =
        load("1,67.18,DE,2026-01-01 10:00:00\n" + rows("%d,%d.5,FR,2026-01-02 11:00:00\n"));
    assertThat(data.report().warnings()).extracting(Problem::code).contains("DATA-155");
    Dataset years = load("land,2024,2025\n" + rows("%d,%d,1\n"));
    assertThat(years.report().warnings()).extracting(Problem::code).doesNotContain("DATA-155");
  }

  @Test
  void aStrayControlCharacterSpoilsItsRowAlone() {
    Dataset data = load("id,a,b\n3,x\0y,0\n" + rows("%d,%d,x\n"));
    assertThat(data.size()).isEqualTo(40);
    assertThat(data.rejected()).containsExactly(new Rejected(0, 2, "a", Rejected.Reason.NUL));
  }

  /** Forty rows with their number in it twice. */
  private static String rows(String format) {
    return IntStream.range(0, 40)
        .mapToObj(i -> format.formatted(i, i))
        .collect(Collectors.joining());
  }

  private Dataset load(String text) {
    return Loading.load(folder, text, LoadOptions.defaults());
  }

  /** With a row under the header that fits it, and what is set aside. */
  private Dataset load(String text, int rejected) {
    String header = text.substring(0, text.indexOf('\n') + 1);
    String one = header.contains(",") ? "1,2\n" : "one\n";
    Dataset data = load(text + one);
    assertThat(data.rejected()).hasSize(rejected - 1);
    return data;
  }

  private static List<String> texts(Dataset data, int column) {
    return Arrays.asList(((ColumnValues.Texts) data.rows().values(column)).levels());
  }
}
