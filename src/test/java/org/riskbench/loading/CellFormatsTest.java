package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.dataset.ColumnEvidence;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.problem.Problem;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;

class CellFormatsTest {
  private static final LoadOptions PLAIN = LoadOptions.defaults();

  @TempDir Path folder;

  @Test
  void wordsForMissingAreMissingInNumbersButNeverInTexts() {
    Dataset data =
        load(
            "income,country,since,owner\n100,NA,2026-01-01,yes\nNA,DE,null,no\nN/A,None,?,-\n7,?,NaN,no\n");
    assertThat(data.schema().columns())
        .extracting(column -> column.kind())
        .containsExactly(
            ColumnKind.NUMBER, ColumnKind.CATEGORY, ColumnKind.TIME, ColumnKind.BOOLEAN);
    assertThat(data.rows().numbers(0)).containsExactly(100, Double.NaN, Double.NaN, 7);
    assertThat(data.rows().texts(1).get(0)).isEqualTo("NA");
    assertThat(data.rows().numbers(3)).containsExactly(1, 0, Double.NaN, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          1,234.50|0.5|1,234.5|1234.5|0.5
          1.234,50|0,5|1.234,5|1234.5|0.5
          1 234,50|-3|1.234,5|1234.5|-3
          1'234'567.50|2|1,234.5|1234567.5|2
          12.5 %|7%|1,234.5 %|0.125|0.07
          "$1,234.50"|($5)|1,234.5 $|1234.5|-5
          12,50 €|-1.000,00 €|1.234,5 €|12.5|-1000
          USD 5|USD 1,000|1,234.5 USD|5|1000
          """)
  void writtenNumbersAreReadAndTheirFormatIsKept(
      String one, String other, String format, double first, double second) {
    Dataset data = load("a;b\n\"" + one + "\";x\n\"" + other + "\";y\nNA;z\n");
    assertThat(data.schema().column(0).format()).hasToString(format);
    assertThat(data.rows().numbers(0)).containsExactly(first, second, Double.NaN);
    FlatRecord record = new FlatRecord(data.schema());
    assertThat(record.parse(0, one)).isTrue();
    assertThat(record.number(0)).isEqualTo(first);
    assertThat(record.parse(0, "42.25")).as("the plain spelling").isTrue();
    assertThat(record.number(0)).isEqualTo(42.25);
    assertThat(CellFormat.parse(format)).contains(data.schema().column(0).format());
  }

  @Test
  void currenciesAndUnitsAreNotMixed() {
    Dataset data = load("a;b;c\n$5;5 %;1.2.3\n€6;6;4.5.6\n");
    assertThat(data.schema().columns())
        .extracting(column -> column.kind())
        .containsOnly(ColumnKind.CATEGORY);
  }

  @Test
  void noneBesideYesIsAnAnswer() {
    Dataset data = load("phone,owns\nyes,yes\nnone,none\nyes,no\n");
    assertThat(data.schema().columns())
        .extracting(column -> column.kind())
        .containsExactly(ColumnKind.CATEGORY, ColumnKind.BOOLEAN);
  }

  @Test
  void postCodesAndCardBinsAreNoQuantitiesHoweverTheyLook() {
    Dataset data = load("billing_zip,card_bin,n_bins\n10115,411111,1\n20095,550000,2\n");
    assertThat(data.schema().columns())
        .extracting(column -> column.kind())
        .containsExactly(ColumnKind.CATEGORY, ColumnKind.CATEGORY, ColumnKind.NUMBER);
  }

  @Test
  void codesStayTexts() {
    Dataset data = load("zip;phone;card_bin\n00501;555 123 456;4,111\n10001;555 123 457;4,222\n");
    assertThat(data.schema().columns())
        .extracting(column -> column.kind())
        .containsOnly(ColumnKind.CATEGORY);
    assertThat(data.rows().texts(0).get(0)).isEqualTo("00501");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          31/12/2026|01/02/2026|d/m/y Z|2026-12-31T00:00:00Z
          12/31/2026|01/02/2026|m/d/y Z|2026-12-31T00:00:00Z
          31.12.2026 13:30|1.2.2026 00:00|d/m/y Z|2026-12-31T13:30:00Z
          12/31/2026 1:30:05 PM|1/2/2026 12:00:00 AM|m/d/y Z|2026-12-31T13:30:05Z
          31-Dec-26|01-Feb-26|y-m-d Z|2026-12-31T00:00:00Z
          Dec 31, 2026|Feb 1, 2026|y-m-d Z|2026-12-31T00:00:00Z
          Thu, 31 Dec 2026 10:00:00 GMT|1 Feb 2026|y-m-d Z|2026-12-31T10:00:00Z
          31/12/2026 10:00 +02:00|01/02/2026|d/m/y Z|2026-12-31T08:00:00Z
          2026-07-31T10:00:00.5+02:00[Europe/Berlin]|2026-02-01T10:00Z[Etc/UTC]|y-m-d Z|2026-07-31T08:00:00.500Z
          2026-07-31 10:00:00 Europe/Berlin|2026-02-01 America/New_York|y-m-d Z|2026-07-31T08:00:00Z
          """)
  void writtenMomentsAreReadByAllRows(String one, String other, String format, Instant first) {
    Dataset data = load("when;x\n" + other + ";a\n" + one + ";b\n");
    assertThat(data.schema().column(0).format()).hasToString(format);
    assertThat(data.rows().numbers(0)[1]).isEqualTo((double) first.toEpochMilli());
    FlatRecord record = new FlatRecord(data.schema());
    assertThat(record.parse(0, "2026-03-01T00:00:00Z")).isTrue();
    assertThat(record.number(0)).isEqualTo(millis("2026-03-01T00:00:00Z"));
  }

  @Test
  void anUnclearOrderIsSaidAndCanBeChanged() {
    String text = "when,x\n01/02/2026,a\n03/04/2026,b\n";
    Dataset data = load(text);
    assertThat(data.report().warnings()).extracting(Problem::code).contains("DATA-156");
    assertThat(data.rows().numbers(0)[0]).isEqualTo(millis("2026-01-02T00:00:00Z"));
    CellFormat dayFirst = CellFormat.parse("d/m/y").orElseThrow();
    Dataset changed = Loading.load(folder, text, PLAIN.format("when", dayFirst));
    assertThat(changed.rows().numbers(0)[0]).isEqualTo(millis("2026-02-01T00:00:00Z"));
    assertThat(changed.report().warnings()).isEmpty();
  }

  @Test
  void anUnclearOrderFollowsTheOtherDatesOfTheFile() {
    Dataset data = load("born,when\n01/02/1980,31/12/2026\n03/04/1990,01/01/2026\n");
    assertThat(data.rows().numbers(0)[0]).isEqualTo(millis("1980-02-01T00:00:00Z"));
    assertThat(data.report().warnings()).isEmpty();
  }

  @Test
  void secondsAndMillisecondsAreMomentsUnderANameForTime() {
    Dataset data =
        load("created_at,event_time,count\n1767225600,1767225600000,1767225600\n1767225601,NA,5\n");
    double first = millis("2026-01-01T00:00:00Z");
    assertThat(data.rows().numbers(0)).containsExactly(first, first + 1000);
    assertThat(data.rows().numbers(1)).containsExactly(first, Double.NaN);
    assertThat(data.schema().column(2).kind()).isEqualTo(ColumnKind.NUMBER);
  }

  @Test
  void aZoneHoldsWhereTheCellNamesNone() {
    Dataset data =
        Loading.load(
            folder,
            "when,x\n2026-07-01 12:00:00,a\n2026-07-01T12:00:00Z,b\n",
            PLAIN.zone(ZoneId.of("Europe/Berlin")));
    assertThat(data.rows().numbers(0))
        .containsExactly(millis("2026-07-01T10:00:00Z"), millis("2026-07-01T12:00:00Z"));
    assertThat(data.schema().column(0).format()).hasToString("y-m-d Europe/Berlin");
  }

  @Test
  void evidenceCountsEveryCellAndNamesTheFirstOddRow() {
    StringBuilder text = new StringBuilder("n,t\n");
    for (int i = 0; i < 1_000; i++) {
      text.append(i == 500 ? "abc" : i % 100 == 0 ? "NA" : i % 100 == 1 ? "" : "" + i)
          .append(",x\n");
    }
    Dataset data = load(text.toString());
    ColumnEvidence evidence = data.report().evidence().get(0);
    assertThat(evidence.sentence())
        .isEqualTo("980 numbers, 10 blank, 9 with a word for missing, 1 other, row 501");
    assertThat(data.report().evidence().get(1).sentence()).isEqualTo("1,000 texts");
  }

  @Test
  void manyWrittenNumbersAreReadInOnePassAndALateTextBringsThemBack() {
    StringBuilder text = new StringBuilder("n;m\n");
    for (int i = 0; i < 70_000; i++) {
      text.append(i).append(",5;").append(i).append(",5\n");
    }
    Dataset data = load(text + "NA;NA\n1.000,5;x\n");
    assertThat(data.rows().numbers(0)[69_999]).isEqualTo(69_999.5);
    assertThat(data.rows().numbers(0)[70_000]).isNaN();
    assertThat(data.rows().numbers(0)[70_001]).isEqualTo(1000.5);
    assertThat(data.rows().texts(1).get(3)).isEqualTo("3,5");
    assertThat(data.report().evidence().get(0).sentence())
        .isEqualTo("70,001 numbers, 1 with a word for missing");
  }

  private Dataset load(String text) {
    return Loading.load(folder, text, PLAIN);
  }

  private static double millis(String moment) {
    return Instant.parse(moment).toEpochMilli();
  }
}
